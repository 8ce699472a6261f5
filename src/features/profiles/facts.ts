/**
 * The register of personal facts (charter R34): every column of worker_profile, what it is for, on what
 * ground, how long it is kept and who sees it. A test compares it with the table.
 */
const OWN_WORD = 'Your consent, given by saying it and taken back by removing it'
const KEPT = 'Until you change or remove it, or erase your account'
const SEEN_BY =
  'You. A requester says whom a job needs and sees the answers; never who said what, nor counts of fewer than ten people.'

const fact = <N extends 'languages' | 'country' | 'region' | 'devices'>(
  name: N,
  purpose: string,
) => ({
  name,
  purpose,
  legal_basis: OWN_WORD,
  kept: KEPT,
  seen_by: SEEN_BY,
})

export const PROFILE_FACTS = [
  fact('languages', 'To be offered work that needs people who read or speak a language'),
  fact(
    'country',
    'To be offered work that needs people who live in a country, and to be paid no less than its legal minimum',
  ),
  fact('region', 'To be paid no less than the legal minimum of a state that has one of its own'),
  fact('devices', 'To be spared work that does not fit the screen you have'),
]
