/** The numbers of pools, invites and audiences; times in seconds unless the name says otherwise. `[choice]` marks what no standard gives. */
const DAY = 24 * 3600

export const AUDIENCE_LIMITS = {
  /** Pools of one requester. [choice] */
  pools: 100,
  /** Characters of a pool’s name, and of what its people are told about it. [choice] */
  pool_name: 80,
  pool_note: 500,
  /** Characters of the requester’s own word for an invite, e.g. the name of whom it is for. [choice] */
  invite_label: 80,
  /** People who may join by one link, unless it says otherwise, and at most. [choice] */
  invite_uses_default: 50,
  invite_uses_most: 10_000,
  /** How long a link works, unless it says otherwise, and at most. [choice] */
  invite_days_default: 14,
  invite_days_most: 90,
  /** Words to somebody who is taken out of a pool. [choice] */
  removal_note: 300,

  /** Entries in one list of an audience. [choice] */
  list: 20,
  /** Quotas of one job. [choice] */
  quotas: 10,
  /** Latest step of a fallback, in minutes: 30 days. [choice] */
  fallback_minutes: 30 * 24 * 60,
  /** Languages one person says to speak. [choice] */
  languages: 20,

  /**
   * Facts of people are counted only among at least so many, and counts are given in steps of it:
   * smaller groups point at persons. Statistical offices use 3 to 10; we take the most careful. [choice]
   */
  smallest_group: 10,
  /** People counted at most; beyond it “so many or more” is said. [choice] */
  people_counted: 1_000,
  /** How long the pay of an earlier job binds one with the same form for other countries: charter RELAUNCH_WINDOW. */
  same_form: 180 * DAY,
} as const
