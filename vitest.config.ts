import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

// Apollo loads GraphQL as CommonJS; a second copy by way of its ES module would be another realm.
const graphql = createRequire(new URL('services/kit/package.json', import.meta.url)).resolve('graphql');

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
          // the whole reform replayed through all services takes minutes: `npm run nightly` sets this
          exclude: [...configDefaults.exclude, ...(process.env.ACCESS_FULL ? [] : ['tests/access/reform.test.ts'])],
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
