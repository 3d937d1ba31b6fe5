import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

// Apollo loads GraphQL as CommonJS; a second copy by way of its ES module would be another realm.
const graphql = createRequire(new URL('services/kit/package.json', import.meta.url)).resolve('graphql');

const { ACCESS_FULL } = process.env;

/** What of the permission matrix is left out: nothing by night, the reform where only its page is wanted, else all of it. */
function unasked(): readonly string[] {
  if (ACCESS_FULL === undefined) return ['tests/access/**'];
  return ACCESS_FULL === '0' ? ['tests/access/reform.test.ts'] : [];
}

const shared = {
  resolve: { conditions: ['development'], alias: [{ find: /^graphql$/, replacement: graphql }] },
  ssr: { resolve: { conditions: ['development'] } },
};

export default defineConfig({
  test: {
    fsModuleCache: false,
    projects: [
      {
        ...shared,
        test: {
          name: 'services',
          include: [
            'services/*/src/**/*.test.ts',
            'services/*/test/**/*.test.ts',
            'gateway/src/**/*.test.ts',
            'platform/src/**/*.test.ts',
            'tests/access/**/*.test.ts',
          ],
          // who may see what takes minutes: `npm run nightly` asks for all of it, ACCESS_FULL=0 for what docs/permissions.md shows
          exclude: [...configDefaults.exclude, ...unasked()],
          globalSetup: ['tests/cluster-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'web', include: ['web/src/**/*.test.ts'] } },
      {
        ...shared,
        test: {
          name: 'platform',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/access/**'],
          globalSetup: ['tests/platform-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
