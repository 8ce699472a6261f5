/**
 * The plan of the house as data: floors, the order of the slices, and the named exceptions to the
 * rules, each with its reason. ARCHITECTURE.md says the same in words; a test compares them.
 */
import type { Floors } from './imports.ts'

/** Design §6. Imports stay on their floor or go down. The first row that fits counts. */
export const FLOORS: Floors = [
  ['src/kernel/', 0],
  // Forms are pure: everything above may use them, the browser too.
  ['src/forms/', 0.5],
  // Tables and archives that strangers send: read the same way by the doors and the command line.
  ['src/rows/', 0.5],
  ['src/zip/', 0.5],
  // Task layouts of other tools, read into forms.
  ['src/layouts/', 0.75],
  // Drawings as data: the command line writes them, the browser shows them.
  ['src/plots/', 0.5],
  ['src/database/', 1],
  ['src/config.ts', 1],
  ['src/ledger/', 2],
  ['src/features/', 3],
  ['src/execute.ts', 4],
  ['src/attempt.ts', 4],
  ['src/decode-input.ts', 4],
  ['src/operations.ts', 4],
  ['src/handlers.ts', 4],
  ['src/pipeline-queries.ts', 4],
  ['src/store/', 4],
  ['src/preparation.ts', 4],
  ['src/outbound/', 4],
  ['src/images/', 4],
  ['src/pictures/', 4],
  ['src/doors/', 5],
  ['src/loops/', 5],
  // Beside main: the operator's own program, which needs the database, the ledger and the files only.
  ['src/backup/', 6],
  // What real money needs, told by a start and by the operator's own program.
  ['src/live/', 6],
  ['src/main.ts', 6],
  ['src/operator.ts', 6],
  ['src/operator-queries.ts', 6],
  ['src/first-steps.ts', 6],
  ['src/welcome.ts', 6],
]

/** The slices, lowest first. A slice imports from itself and from those before it. */
export const SLICES = [
  'instance',
  'heads',
  'market',
  'events',
  'webhooks',
  'identity',
  'notices',
  'push',
  'receipts',
  'owed',
  'reserves',
  'waiting',
  'house',
  'holds',
  'standing',
  'payees',
  'funds',
  'sandbox',
  'forms',
  'files',
  'copies',
  'models',
  'quality',
  'profiles',
  'wages',
  'pools',
  'audience',
  'content',
  'alerts',
  'gates',
  'texts',
  'projects',
  'ratings',
  'spaces',
  'petitions',
  'reported',
  'jobs',
  'templates',
  'work',
  'draws',
  'tasks',
  'previews',
  'gold',
  'captures',
  'assignments',
  'outliers',
  'screening',
  'qualifications',
  'care',
  'agreements',
  'favourites',
  'cases',
  'blocks',
  'questions',
  'payouts',
  'batches',
  'record',
  'reviews',
  'rejections',
  'hours',
  'scorecards',
  'results',
  'signals',
  'rules',
  'skills',
  'exports',
  'asking',
  'schedules',
  'reports',
  'endings',
  'telling',
  'upkeep',
  'operator',
]

/** What stands outside the floors, and the paths and packages it may import. */
export const OUTSIDE = {
  sdk: {
    path: /^src\/sdk\//,
    allowed: [
      /^src\/(sdk|kernel)\//,
      /^src\/operations\.ts$/,
      /\/contract\.ts$/,
      // The quality engine is arithmetic without a server: people with answers from elsewhere use it alone.
      /^src\/features\/quality\//,
      /^zod$/,
    ],
  },
  cli: {
    path: /^src\/cli\//,
    allowed: [
      // Simulated people answer forms; tables and archives are read on the way.
      /^src\/(cli|sdk|kernel|forms|rows|zip|plots)\//,
      /^src\/operations\.ts$/,
      /\/contract\.ts$/,
      /^src\/features\/quality\//,
      /^(?!\.)(?!src\/)/,
    ],
  },
  web: {
    path: /^web\/.*\.tsx?$/,
    // Forms are pure and know no React; the browser checks answers with the very code of the server.
    allowed: [/^web\//, /^src\/(sdk|kernel|forms|plots)\//, /^(?!\.)(?!src\/)(?!node:)/],
  },
} as const

/** Longer than 250 lines, and why. */
export const LONG_FILES = [
  // Ten forms one after the other, nothing but data.
  'src/forms/fixtures/realistic-forms.ts',
]

/** Who reads the environment besides src/config.ts. */
export const ENVIRONMENT_READERS = [
  // Hand it to src/config.ts, and to the command line.
  /^src\/(main|operator|cli\/main|backup\/main)\.ts$/,
  // Keeps the settings of other PostgreSQL programs away from ours.
  /^src\/database\/cluster\.ts$/,
]

/** Where SQL stands. */
export const SQL_PLACES = [
  /queries\.ts$/,
  /^src\/database\//,
  // Its SQL is the ledger's interface: two calls to post, and the reading of balances.
  /^src\/ledger\/(post|statement|audit)\.ts$/,
  // The window of claimable places and the measured pace: one idea each, told with their SQL.
  /^src\/features\/jobs\/(places|pace)\.ts$/,
  // The one question of /health.
  /^src\/main\.ts$/,
]

/** Who may ask the machine or the database for the time. */
export const OWN_TIME = [
  /^src\/kernel\/clock\.ts$/,
  // New ids begin with the machine’s time, so that indexes fill up from one end.
  /^src\/kernel\/ids\/type-id\.ts$/,
  // Where a compressed clock starts when nobody says so.
  /^src\/config\.ts$/,
  // When a migration ran, for whoever looks after the server.
  /^src\/database\/migrate\.ts$/,
  // Whether the loops still turn is a matter of real seconds.
  /^src\/loops\/loop\.ts$/,
  // So are a lease over calls to the network, and the time that a receiver compares with its own.
  /^src\/loops\/(deliver-webhooks|copy-files|send-mail|send-push|ask-models)\.ts$/,
  // Whether bytes just written have had the time to become a file, too.
  /^src\/features\/files\/bytes-queries\.ts$/,
]

/** Who may make ids outside a context. */
export const OWN_IDS = [
  // Runs before there is anybody to call an operation.
  /^src\/features\/identity\/first-start\.ts$/,
]

/** Where an amount or a cost is a word of mathematics. */
export const NO_MONEY = [/^src\/features\/quality\//]
