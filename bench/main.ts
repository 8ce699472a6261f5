/** `npm run bench -- speed|quality|survival …`: runs one of the benchmarks with what follows its name. */
const BENCHES: Record<string, () => Promise<unknown>> = {
  speed: () => import('./speed/main.ts'),
  quality: () => import('./quality/main.ts'),
  survival: () => import('./survival.ts'),
}

const [name = ''] = process.argv.splice(2, 1)
const bench = BENCHES[name]
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join('|')} …\n`)
  process.exitCode = 1
} else await bench()
