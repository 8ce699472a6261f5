// Plain JavaScript that any Node can read: it says in one sentence what is missing, where the
// TypeScript behind it would only say "syntax error".
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Fairhand needs Node 24, which comes with its packages, but this is Node ${process.versions.node}: run "npm ci" (with install scripts allowed) and then "npm start".`,
  )
  process.exit(1)
}
const { openCompiled, keepCompiled } = await import('./compile-cache.js')
openCompiled()
await import('../src/main.ts')
keepCompiled()
