/** What workers send for an answer: files, photos, recordings, places. Times in seconds; `[choice]` marks what no standard gives. */
const MEGABYTE = 1024 * 1024
const DAY = 24 * 60 * 60

export const CAPTURE_LIMITS = {
  /** Bytes of one thing sent: ten minutes of a phone’s video, or the largest photo. [choice] */
  bytes: 50 * MEGABYTE,
  /** What an item may allow at the most, in megabytes; what it allows when it says nothing. [choice] */
  item_megabytes: 50,
  item_megabytes_default: 10,
  /** A photo as the camera made it; it is written anew and becomes smaller. [choice] */
  photo_megabytes: 25,
  /** Files of one answer. [choice] */
  files: 10,
  /** Longest recording, and what an item allows when it says nothing. [choice] */
  recording: 15 * 60,
  recording_default: 2 * 60,
  /** Bytes of one chunk: on a slow network (0.5 Mb/s up) no more than 8 seconds are sent anew. [choice] */
  chunk: 512 * 1024,
  /** Things begun for one assignment, finished or not. [choice] */
  per_assignment: 60,
  /** Characters of a file’s name. */
  name: 200,
  /** What was never handed in goes so long after the work ended, as drafts do. Design §3. */
  kept: 7 * DAY,
  /** Seconds to take one photo, find one file, and record beside the recording itself. [choice] */
  taking: 20,
  /** Decimal places of a coordinate: a tenth of a metre, and nothing is more exact. [choice] */
  coordinate_digits: 6,
} as const
