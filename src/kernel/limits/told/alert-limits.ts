/** Alerts, draws and kept places. Times in seconds. `[choice]` marks what no law or standard gives. */
export const ALERT_LIMITS = {
  /** Alerts of one worker. [choice] */
  most: 5,
  /** How long a place is kept after its notice. Charter R17: at least ten minutes. */
  kept: 10 * 60,
  /** Within this time after opening, whoever asks and whoever was told have equal odds. Charter R17. */
  draw: 60,
  /** When a draw is late, because no process lived to draw it, places are free to all. [choice] */
  draw_grace: 30,
  /** Places kept for one person at once, over all jobs. [choice] */
  kept_at_once: 3,
  /** People who are told of one job at most, chosen by lot among those whom it fits. [choice] */
  told: 1_000,
  /** Places kept in one step, so that a step stays short. [choice] */
  given_at_once: 100,
} as const
