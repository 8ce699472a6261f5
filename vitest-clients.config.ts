import { defineConfig } from 'vitest/config'
import everything from './vitest.config.ts'

/** `npm run test:clients`: with clients in other languages, which must be on the machine (python3). */
export default defineConfig({
  test: {
    ...everything.test,
    include: ['test/clients/**/*.test.ts', 'test/parity*.test.ts'],
    exclude: [],
    env: { FAIRHAND_TEST_PYTHON: '1' },
  },
})
