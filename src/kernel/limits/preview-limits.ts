/** Numbers of previews: a job shown as a worker sees it, to somebody with a link. */
const HOUR = 3600

export const PREVIEW_LIMITS = {
  /** How long a link to a preview opens it, in seconds: a person asked at night looks in the morning. [choice] */
  link: 24 * HOUR,
  /** Tasks of the job that may be looked at, from the first on. [choice] */
  tasks: 5,
  /** Width of the picture in pixels: a phone of 390 with two pixels for each. [choice] */
  picture_width: 780,
  /** Where the picture ends, in pixels; what stands below is not drawn, and that is said. [choice] */
  picture_height: 7_000,
  /** Characters drawn of one text; a model reads the rest as text. [choice] */
  picture_text: 3_000,
  /** Pixels of a picture of the task that is drawn small into ours. [choice] */
  source_pixels: 50_000_000,
  /** How long one picture may take to draw, in seconds; then its process is ended. [choice] */
  picture_seconds: 15,
  /** Pictures that may wait, since one is drawn at a time. [choice] */
  pictures_waiting: 20,
} as const
