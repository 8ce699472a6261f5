/** The mails in English. Each is read as one person writes to another, and says what can be done now. */
import { ENGLISH_TOGETHER, work } from './english-together.ts'
import type { MailWords } from './mail-words.ts'

export const ENGLISH: MailWords = {
  letters: {
    case_notice: ({ until }) => ({
      subject: 'Please read: something is said about you, and you can answer',
      lines: [
        'A person who runs this place has opened a case about you. Nothing is decided yet, and nothing has changed for you so far except that you hold at most five tasks at once.',
        `Read what is said and what it rests on, and answer in your own words until ${until}. You can add files, and somebody you trust may speak for you.`,
        'Your money is yours whatever happens: you can withdraw it at any time.',
      ],
      action: 'Read the case and answer',
    }),
    case_suspended: ({ until }) => ({
      subject: 'You get no new work until your case is decided',
      lines: [
        `A person has decided that you take no new tasks while your case is open, until ${until} at the latest. Work you hold can be finished and is paid.`,
        'The reasons are on the page of the case, and you can answer there.',
      ],
      action: 'Read the reasons',
    }),
    case_decided: ({ until }) => ({
      subject: 'A decision about you, with its reasons',
      lines: [
        'A person has decided your case. The page says what was decided, from when, for how long, on which facts and by which rule.',
        `If you think it is wrong, contest it until ${until}. Another person must then answer within 14 days, or the decision lapses.`,
        'Your money, your record and your right to contest stay, whatever was decided.',
      ],
      action: 'Read the decision',
    }),
    case_closed: () => ({
      subject: 'Your case is closed',
      lines: ['The case about you has ended. Its page says how, and why.'],
      action: 'Read how it ended',
    }),
    case_rectified: () => ({
      subject: 'The decision about you was wrong and is undone',
      lines: [
        'Another person has looked at your case and overturned the decision. You stand as you stood before.',
        'For the days you were kept from working you are paid what you earned on average; it is in your balance.',
      ],
      action: 'Read the answer',
    }),
    case_lapsed: () => ({
      subject: 'The decision about you has lapsed',
      lines: [
        'Nobody answered your complaint in time, so the decision no longer holds. You can work again, with at most five tasks at once to begin with.',
      ],
      action: 'See your case',
    }),
    case_outside: () => ({
      subject: 'Your complaint goes to somebody outside',
      lines: [
        'Nobody here answered your complaint in time. Because the matter is grave, an ombudsperson outside this place looks at it now. The page of the case says who that is.',
      ],
      action: 'See your case',
    }),
    standing_changed: () => ({
      subject: 'What you may do here has changed',
      lines: [
        'A decision about you began, or ended. The page of your cases says what holds now and why.',
      ],
      action: 'See what holds now',
    }),
    requester_block: ({ requester }) => ({
      subject: `${requester} will not offer you its work`,
      lines: [
        `A member of ${requester} decided that you are not offered its work. Your account is not touched by that: everybody else’s work stays open to you, and what you have done is paid.`,
        'The reason is on the page “Why this work?”.',
      ],
      action: 'Read the reason',
    }),
    block_lifted: ({ requester }) => ({
      subject: `${requester} offers you its work again`,
      lines: ['The block is lifted.'],
      action: 'See the work',
    }),
    rejection_proposed: (named) => ({
      subject: `Somebody does not want to pay your work on ${named.title}. You can reply`,
      lines: [
        `For your work on ${work(named)} it is proposed not to pay. Nothing is decided: a person decides, after reading your reply.`,
        `You have until ${named.until} to reply. The page shows the reason, the instruction it refers to, and the evidence.`,
        'If nobody decides after that, you are paid.',
      ],
      action: 'Read and reply',
    }),
    work_rejected: (named) => ({
      subject: `Your work on ${named.title} was rejected. You can appeal`,
      lines: [
        `A person of ${named.requester} has rejected your work on ${work(named)}. The reason and the evidence are on its page.`,
        `Appeal until ${named.until}, at no cost: another person, who does not work for ${named.requester}, looks at it. If you are right, you are paid.`,
      ],
      action: 'Read the reason',
    }),
    appeal_upheld: (named) => ({
      subject: `The answer to your appeal about ${named.title}`,
      lines: [
        `Another person has looked at your work on ${work(named)} and agrees that it is not paid. Why is written on its page.`,
        'Rejected work is not used by the requester, and it is no mark against you.',
      ],
      action: 'Read the answer',
    }),
    contested_paid: (named) => ({
      subject: `You are paid for ${named.title}`,
      lines: [
        `What was contested about your work on ${work(named)} is over: it is approved and paid.`,
      ],
      action: 'See your earnings',
    }),
    changes_requested: (named) => ({
      subject: `Please look once more at ${named.title}`,
      lines: [
        `The requester asks for a change in your work on ${work(named)}.`,
        `You have until ${named.until}. If you do nothing, what you handed in counts as your last word and is judged as it is.`,
      ],
      action: 'See what is asked',
    }),
    question_answered: (named) => ({
      subject: `Your question about ${named.title} is answered`,
      lines: [`There is an answer to your question about ${work(named)}.`],
      action: 'Read the answer',
    }),
    check_answered: (named) => ({
      subject: `What you said about a check in ${named.title} was answered`,
      lines: [`You contested a check in ${work(named)}. The answer is on the page of that task.`],
      action: 'Read the answer',
    }),
    test_result: () => ({
      subject: 'The result of your test is there',
      lines: [
        'Your test was judged. Its page says how, and what you can do if you think it is wrong.',
        'What was promised for it is paid, whatever the result.',
      ],
      action: 'See the result',
    }),
    report_confirmed: (named) => ({
      subject: `You were right about ${named.title}`,
      lines: [
        `You reported what ${work(named)} shows, and the report counts.${named.amount && ` The time you spent on it is paid: ${named.amount}.`}`,
        'Thank you. Others who take that work are better warned now, or it is no longer given out.',
      ],
      action: 'See your earnings',
    }),
    report_dismissed: (named) => ({
      subject: `Somebody looked at what you reported about ${named.title}`,
      lines: [
        `You reported what ${work(named)} shows. A person looked at it and finds the warning right as it is.`,
        `${named.amount && `The time you spent on it stays paid: ${named.amount}. `}Nothing is counted against you, and you need not do work that you do not want to see.`,
      ],
      action: 'See other work',
    }),
    hold_placed: ({ amount, until }) => ({
      subject: `${amount} of your money is held back, and why`,
      lines: [
        `A named person who runs this place holds back ${amount} of what you earned, until ${until} at the latest. Only the law allows that, on three grounds; yours, with the reason, is on the page of your earnings.`,
        'Everything above that sum can be withdrawn as always.',
      ],
      action: 'Read the reason',
    }),
    hold_ended: ({ amount }) => ({
      subject: `The hold on ${amount} has ended`,
      lines: [`The hold on ${amount} has ended. Your earnings say where that money is now.`],
      action: 'See your earnings',
    }),
    payout_sent: ({ amount }) => ({
      subject: `${amount} is on its way to you`,
      lines: [
        `We have told the bank to send you ${amount}. It usually arrives within two working days.`,
        'If it comes back, it is in your balance again and we write to you.',
      ],
      action: 'See your payouts',
    }),
    payout_arrived: ({ amount }) => ({
      subject: `${amount} has arrived`,
      lines: [`The payout of ${amount} has arrived.`],
      action: 'See your payouts',
    }),
    payout_failed: ({ amount }) => ({
      subject: `${amount} could not be sent to you`,
      lines: [
        `The payout of ${amount} did not go through. The whole sum is in your balance again, and nothing was taken for it.`,
        'Please look whether your bank details are right, and withdraw once more.',
      ],
      action: 'See your payouts',
    }),
    payout_returned: ({ amount }) => ({
      subject: `${amount} came back from the bank`,
      lines: [
        `The bank has sent the payout of ${amount} back. The money is in your balance again.`,
        'Please look whether your bank details are right, and withdraw once more.',
      ],
      action: 'See your payouts',
    }),
    payout_unknown: ({ amount }) => ({
      subject: `We are asking the bank about your ${amount}`,
      lines: [
        `For a week the bank has not told us whether your ${amount} arrived. An operator asks; you need not do anything, and nothing is lost.`,
      ],
      action: 'See your payouts',
    }),
    receipts: ({ day, count, place }) => ({
      subject: `Your receipts of ${day}`,
      lines: [
        `Attached ${count === 1 ? 'is the receipt' : `are the ${count} receipts`} of ${day}. Each is signed by ${place} and proves what you are owed, or what was paid to you.`,
        'Keep them where you keep such things. They stay valid even if this place should vanish: anybody can check them offline with “fairhand verify”.',
      ],
      action: 'See your earnings',
    }),
    ...ENGLISH_TOGETHER,
  },
  closing: (place) => place,
  why_needed:
    'You get this mail because it is about a decision, a time in which to answer, or the terms you work under. Such mail is always sent.',
  why_optional: 'You get this mail because you have an account here.',
  stop: 'No more mail of this kind',
  for_your_eyes:
    'There is something for you to read. Open the app when nobody looks over your shoulder.',
  settings: 'What you are told, and when',
}
