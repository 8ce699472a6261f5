/**
 * What `npm test` runs: every test, the browser journeys too, on a database of its own. The last line
 * says what came of it, `N passed, N failed`; the exit status is 0 only when nothing failed. Words on
 * the command line pick test files: `npm test -- ledger`.
 */
import { startVitest, type TestModule, type Vitest } from 'vitest/node'

/** A file that could not be loaded fails as a whole, and so does an error that no test caught. */
const failuresOf = ({ state }: Vitest): number => {
  const modules = state.getTestModules()
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')]).length
  const broken = modules.filter((module) => isBroken(module)).length
  return failed + broken + state.getUnhandledErrors().length
}

const isBroken = (module: TestModule): boolean => {
  const errors = [...module.children.allSuites()].flatMap((suite) => suite.errors())
  return module.errors().length + errors.length > 0
}

const passedIn = ({ state }: Vitest): number =>
  state.getTestModules().flatMap((module) => [...module.children.allTests('passed')]).length

const vitest = await startVitest('test', process.argv.slice(2), { watch: false })
const passed = passedIn(vitest)
const failed = failuresOf(vitest)
await vitest.close()
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)
