import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts'],
    // Needs more than Node and npm: vitest-clients.config.ts.
    exclude: ['test/clients/**', 'node_modules/**'],
    globalSetup: ['test/support/database-server.ts'],
    // Two cores, and a PostgreSQL beside us.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 30_000,
  },
})
