/** The numbers of what is marked on a time axis: sounds, videos, series. Times in milliseconds. `[choice]` marks what no standard gives. */
export const SOUND_LIMITS = {
  /** Longest sound or video that is marked: a long meeting. [choice] */
  duration: 4 * 3_600_000,
  /** Stretches in one answer: an hour of talk has about a thousand turns. [choice] */
  segments: 2_000,
  /** Shortest stretch: one hundredth of a second, shorter than any sound of speech. [choice] */
  least: 10,
  /** Characters heard in one stretch: two minutes of fast talk. [choice] */
  segment_text: 2_000,
  /**
   * Working time in lengths of the sound: writing down what is heard takes four to six, by the common rule
   * of transcribers. [choice]
   */
  transcribing: 5,
  /** And marking without writing: once through, and going back. [choice] */
  marking: 2,
} as const
