import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const gatewayOrigin = 'http://127.0.0.1:4000';

/** Puts the manifest of the page's operations where the gateway looks for it: what is not in it, most accounts may not ask. */
const registeredOperations = (): Plugin => ({
  name: 'registered-operations',
  apply: 'build',
  writeBundle: ({ dir = 'dist' }) =>
    copyFile(join(import.meta.dirname, 'src/gql/persisted-documents.json'), join(dir, 'registered-operations.json')),
});

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;

const gzipSize = (part: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined) =>
  part ? gzipSync(part.type === 'chunk' ? part.code : part.source).length : 0;

/** The entry chunks of a build with every chunk they import at once; what is imported later, on demand, is not among them. */
function chunksAtOnce(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** Prints what a first visit loads, compressed. */
const firstLoadSize = (): Plugin => ({
  name: 'first-load-size',
  apply: 'build',
  writeBundle: (_options, bundle) => {
    const chunks = chunksAtOnce(bundle);
    const styles = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
    const script = chunks.reduce((sum, chunk) => sum + gzipSize(chunk), 0);
    const style = [...styles].reduce((sum, name) => sum + gzipSize(bundle[name]), 0);
    process.stdout.write(`First load, gzip: ${kilobytes(script)} of script, ${kilobytes(style)} of styles\n`);
  },
});

export default defineConfig({
  plugins: [react(), registeredOperations(), firstLoadSize()],
  build: { target: 'es2024', assetsInlineLimit: 0 },
  server: { proxy: Object.fromEntries(['/config.json', '/graphql', '/export', '/import'].map((path) => [path, gatewayOrigin])) },
});
