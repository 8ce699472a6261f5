/** The numbers of files: pictures and sounds that tasks show. Times in seconds; `[choice]` marks what no standard gives. */
const MINUTE = 60
const DAY = 24 * 60 * MINUTE
const MEGABYTE = 1024 * 1024

export const FILE_LIMITS = {
  // Pictures
  /** Pixels of one picture, all frames of an animation together: phones with 48 megapixels fit. [choice] */
  pixels: 50_000_000,
  /** Bytes of a picture as it is stored; a small file can stand for a large picture. [choice] */
  stored_bytes: 25 * MEGABYTE,
  /** Longest side of the smaller picture that is shown first. [choice] */
  preview_side: 1_600,
  /** How well a JPEG and a WebP are written, of 100: no loss that people see. [choice] */
  quality: 90,
  preview_quality: 80,
  /** The longest that one picture may take. [choice] */
  encode: 20,
  /** Memory of a process that reads pictures, bytes: twice what the largest picture took. [choice] */
  encoder_bytes: 1_600 * MEGABYTE,
  /** Pictures read side by side by one instance. [choice] */
  encoder_lanes: 2,
  /** Pictures after which a process that reads them is replaced by a fresh one. [choice] */
  encoder_turns: 200,
  /** How long such a process is kept with nothing to do. [choice] */
  encoder_idle: 30,
  /** Pictures that wait for their turn; whoever comes then is asked to come again. [choice] */
  encoder_queue: 64,

  // Archives
  /** One zip archive sent to the instance, bytes. [choice] */
  zip_bytes: 1024 * MEGABYTE,
  /** Files in one archive: as many as one upload has tasks. [choice] */
  zip_entries: 100_000,
  /** What one archive may unpack to, all files together, bytes. [choice] */
  zip_unpacked: 20 * 1024 * MEGABYTE,
  /** And how many times its own size; pictures and sounds hardly shrink. [choice] */
  zip_ratio: 100,
  /** Archives one instance takes in at a time. [choice] */
  zip_lanes: 2,
  /** Files of one import that are sent side by side. [choice] */
  import_lanes: 4,
  /** Bytes of a file of rows inside an archive or beside files. [choice] */
  rows_bytes: 1024 * MEGABYTE,

  // Links
  /** A link to a file lasts at least so long, and at most twice: within a slot it stays the same, for caches. [choice] */
  link: 15 * MINUTE,

  // Keeping
  /** What one requester may store unless the operator says otherwise, bytes. [choice] */
  quota: 10 * 1024 * MEGABYTE,
  /** A file that no task and no form has shown goes so long after it was last sent. [choice] */
  unused_kept: 30 * DAY,
  /** Bytes that no file names are kept so long, in real time: their file may be on its way. [choice] */
  loose_bytes_kept: 1 * DAY,
} as const
