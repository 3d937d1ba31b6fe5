import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

// Apollo loads GraphQL as CommonJS; a second copy by way of its ES module would be another realm.
const graphql = createRequire(new URL('services/kit/package.json', import.meta.url)).resolve('graphql');

/** The reform of 2025 takes minutes: by night it is asked too who may see what through it. */
const unasked = Number(process.env.ACCESS_FULL ?? 0) > 0 ? [] : ['tests/access/reform.test.ts'];

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
            'tests/corrections/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, ...unasked],
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
          exclude: [...configDefaults.exclude, 'tests/access/**', 'tests/corrections/**'],
          globalSetup: ['tests/platform-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // what a page shows may come a moment later on a machine that is busy
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
