/** Everything that may keep work from somebody, as one list: what is not here does not exist. */
export const NO_WORK_REASONS = [
  /** Nothing keeps anything from this person: there is work. */
  'work_is_there',
  /** Nobody asks for anything at the moment. */
  'nothing_open',
  /** Jobs whose places others have. */
  'all_places_taken',
  /** Jobs in which this person has had every task that is free. */
  'already_had',
  /** Jobs in which another account with the same payee has had them. */
  'same_payee',
  /** Jobs of a requester this person belongs to. */
  'own_requester',
  /** Jobs for other people: whom a job is for stands on it. */
  'not_in_audience',
  /** Jobs whose first questions this person's answers ended. */
  'screened_out',
  /** Jobs whose answers this person gives or checks elsewhere: nobody checks their own work. */
  'other_layer',
  /** Jobs that ask for a test which this person has not passed: list_tests shows it. */
  'test_needed',
  /** Jobs that show what this person has not agreed to see. */
  'content_not_agreed',
  /** Jobs of such content, of which two hours in 24 are enough. */
  'flagged_time_used',
  /** Jobs this person reported, until somebody answers. */
  'content_reported',
  /** Jobs whose gate asks for more right checks; each is offered again after 7 days. */
  'under_gate',
  /** Jobs whose reserve does not reach to bring the pay up to this person’s minimum. */
  'minimum_not_covered',
  /** A requester keeps its own work from this person. */
  'blocked_by_requester',
  /** A decision keeps the person apart from a requester. */
  'deranked',
  /** As many places in hand as may be held at once. */
  'hands_full',
  /** A case waits for an answer, or the account has notice of its end: fewer places at once. */
  'under_notice',
  'probation',
  'restricted',
  'suspended',
  'terminated',
] as const
export type NoWorkReason = (typeof NO_WORK_REASONS)[number]
