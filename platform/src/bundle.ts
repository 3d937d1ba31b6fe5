import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { programFolder, programs, root } from './programs.ts';

/**
 * Binds the programs, with everything they load, into a few files: a process opens ten of them at its start instead of
 * 1,600, which was half of what its start cost (docs/decisions/0020).
 */
async function bundle(): Promise<void> {
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    input: programs,
    external: ['class-validator'], // type-graphql looks for it, and does without
    checks: { eval: false }, // a package of the identity provider's, in a function nobody calls
    plugins: [ownModules],
  });
  // names of classes are names of types and tables
  // beside one another: what a module of ours says of its place is relative to the file it is bound into
  const files = { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' };
  await build.write({ dir: programFolder, cleanDir: true, sourcemap: true, keepNames: true, ...files });
  await build.close();
}

/** Modules of this repository keep their place, by which they find the files beside them, and their TypeScript in stack traces. */
const ownModules: Plugin = {
  name: 'own-modules',
  async load(file) {
    if (file.split(sep).includes('node_modules') || !file.startsWith(root)) return null;
    const code = await readFile(file, 'utf8');
    const map = existsSync(`${file}.map`) ? await readFile(`${file}.map`, 'utf8') : null;
    return { code: keepPlace(code, file), map };
  },
};

function keepPlace(code: string, file: string): string {
  const place = (path: string) => JSON.stringify(relative(programFolder, path).split(sep).join('/'));
  return code
    .replaceAll('import.meta.dirname', `(import.meta.dirname + '/' + ${place(dirname(file))})`)
    .replaceAll('import.meta.url', `new URL(${place(file)}, import.meta.url).href`)
    .replaceAll('import.meta.main', String(Object.values(programs).some((program) => join(root, program) === file)));
}

await bundle();
// last, and by its absence the sign of a bundle that was not finished
await writeFile(join(programFolder, 'bundled'), '');
