/** Worked examples of the operations a newcomer meets first, and made-up values for the rest. */
import type { OperationSpec } from '../../kernel/operation.ts'
import { wireSchema } from '../../kernel/wire-schema.ts'
import { madeUp } from './made-up-values.ts'

const form = {
  form: 1,
  lang: 'en',
  title: 'Is the shop open?',
  goal: 'To know which shops are open today.',
  done_when: 'Done when you have said whether it is open.',
  data: [{ name: 'photo', kind: 'image' }],
  pages: [
    {
      id: 'door',
      items: [
        { type: 'image', id: 'picture', from: 'photo', alt: 'The door of the shop' },
        {
          type: 'choice',
          id: 'open',
          label: 'Open now?',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        },
      ],
    },
  ],
}

const terms = {
  title: 'Is the shop open?',
  form,
  reward: { amount: '0.12', currency: 'EUR' },
  overlap: 3,
  purpose: 'operate',
  data_use: { licence: 'stays with the requester', retention_days: 90, seen_by: 'requester' },
  ai_use: 'forbidden',
  input_origin: 'human',
  content_flags: [],
}

const job_id = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'

const case_id = 'case_01kb0q3e8sfh9a5v7c2x4m6n8p'

/** What everybody who decides about a person writes. */
const reasons = {
  facts: 'Three answers of last week insult the requester in plain words.',
  data_used: 'The three answers',
  relied_on: ['evd_01kb0q3e8sfh9a5v7c2x4m6n8p'],
}

/** Inputs by operation name, each valid against its schema. */
export const EXAMPLES: Readonly<Record<string, Record<string, unknown>>> = {
  ask_people: {
    question: 'Is this shop open now?',
    options: ['yes', 'no'],
    answers: 3,
    max_cost: { amount: '3.00', currency: 'EUR' },
  },
  create_alert: { time_zone: 'Europe/Paris', from_minute: 540, until_minute: 1080 },
  change_alert: { alert_id: 'alr_01kb0q3e8sfh9a5v7c2x4m6n8p', time_zone: 'Europe/Paris' },
  add_push_device: {
    name: 'Firefox · Android',
    endpoint: 'https://push.example.org/wpush/v2/gAAAAABm',
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
  wait_for_results: { job_id, timeout_seconds: 50 },
  quote_job: { ...terms, tasks: 320 },
  create_job: terms,
  update_job: { job_id, ...terms, overlap: 5 },
  validate_form: { form },
  import_form: {
    source:
      '<View><Text name="text" value="$text"/><Choices name="mood" toName="text"><Choice value="Good"/><Choice value="Bad"/></Choices></View>',
  },
  start_capture: {
    assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p',
    item: 'door',
    name: 'photo-1.jpg',
    bytes: 48_213,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  add_tasks: { job_id, tasks: [{ photo: 'https://example.org/door-1.jpg' }] },
  add_gold: {
    job_id,
    gold: [
      {
        input: { photo: 'https://example.org/door-known.jpg' },
        expected: { open: 'yes' },
        reason: 'The sign in the window says “open”.',
      },
    ],
  },
  mark_gold: {
    task_id: 'task_01kb0q3e8sfh9a5v7c2x4m6n8p',
    expected: { open: 'yes' },
    reason: 'Two of us looked at the picture again.',
  },
  answer_check_contest: {
    assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p',
    decision: 'for_worker',
    reasons: 'You are right: the picture can be read in both ways.',
  },
  publish_job: { job_id, max_cost: { amount: '150.00', currency: 'EUR' } },
  create_schedule: {
    job_id,
    repeat: { every: 'week', weekdays: ['mon'], time: '09:00', time_zone: 'Europe/Paris' },
  },
  replace_copy: {
    copy_id: 'cpy_01kb0q3e8sfh9a5v7c2x4m6n8p',
    source: 'https://example.org/door-1.jpg?signature=fresh',
  },
  get_results: { job_id, limit: 100 },
  load_wages: {
    wages: [
      {
        place: 'FR',
        valid_from: '2026-01-01',
        hourly: '12.02',
        currency: 'EUR',
        source: 'https://www.service-public.fr',
        checked: true,
      },
    ],
  },
  set_billing_entity: { country: 'FR', number: '552 100 554' },
  requote_repair: {
    assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p',
    wish: { amount: '4.00', currency: 'EUR' },
    text: 'Every sentence has to be written anew.',
  },
  update_worker_profile: { languages: ['fr', 'en'], country: 'FR', devices: ['phone'] },
  open_petition: {
    space_id: 'spc_01kb0q3e8sfh9a5v7c2x4m6n8p',
    title: 'Answers within a day',
    text: 'We ask for answers to our questions within a day, as it was promised.',
  },
  answer_petition: {
    petition_id: 'ptn_01kb0q3e8sfh9a5v7c2x4m6n8p',
    answer: 'From Monday on somebody answers every morning and every evening.',
  },
  report_text: { rating_id: 'rat_01kb0q3e8sfh9a5v7c2x4m6n8p', reason: 'It insults a person' },
  announce_number: {
    name: 'project_notice',
    value: 604_800,
    reason: 'Projects have become shorter, and their reserves too large.',
  },
  create_pool: { name: 'Our translators', note: 'The people we work with every week.' },
  create_qualification: {
    name: 'Shop fronts',
    form: {
      form: 1,
      lang: 'en',
      title: 'Shop fronts',
      pages: [{ id: 'p', items: [{ type: 'number', id: 'panes', label: 'How many panes?' }] }],
    },
    answer_key: { panes: { answer: 4, explanation: 'The door has one too.' } },
  },
  create_webhook: {
    address: 'https://hooks.example.org/fairhand',
    types: ['submission.created', 'job.closed'],
  },
  set_payee: { name: 'Ada Lovelace', iban: 'GB29 NWBK 6016 1331 9268 19' },
  record_deposit: {
    reference: 'RF18 5390 0754 7034',
    amount: { amount: '250.00', currency: 'EUR' },
    booked_on: '2026-12-01',
    bank_id: '2026-12-01/0042',
    payer_name: 'Acme SARL',
    payer_iban: 'DE89 3704 0044 0532 0130 00',
  },
  prepare_batch: { currency: 'EUR', executes_on: '2027-12-02' },
  settle_payment: { reference: 'PAY01KB0Q3E8SFH9A5V7C2X4M6N8P' },
  return_payment: { reference: 'PAY01KB0Q3E8SFH9A5V7C2X4M6N8P', reason: 'AC04 closed account' },
  place_hold: {
    worker_id: 'wrk_01kb0q3e8sfh9a5v7c2x4m6n8p',
    ground: 'legal_order',
    amount: { amount: '40.00', currency: 'EUR' },
    reason: 'Attachment order 12/2026 of the court in Lyon',
    expires_at: '2026-12-20T09:00:00Z',
  },
  give_notice: {
    case_id,
    rule: 'abuse',
    text: 'Three answers of last week insult the requester; a suspension may follow.',
    answer_days: 7,
  },
  list_case_evaluation: { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' },
  suspend_meanwhile: { case_id, days: 3, ...reasons },
  decide_case: { case_id, outcome: 'warned', ...reasons },
  review_decision: { case_id, outcome: 'overturned', ...reasons },
  record_outside_finding: { case_id, outcome: 'overturned', ...reasons },
  review_submission: { assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p', decision: 'approve' },
  propose_rejection: {
    assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p',
    reason: 'off_criterion',
    criterion: '/form/instructions_md',
    evidence: [{ item: 'open', note: 'The photo shows a closed shutter.' }],
  },
  decide_appeal: {
    assignment_id: 'asg_01kb0q3e8sfh9a5v7c2x4m6n8p',
    decision: 'overturn',
    reasons: 'The instructions do not say which door, and this one is open.',
  },
  decide_rejection_hold: {
    job_id,
    decision: 'refuse',
    reasons: 'Five answers are held against one sentence that can be read both ways.',
  },
}

/** An input to show for `spec`: the worked one, or the required members with made-up values. */
export const exampleInput = (spec: OperationSpec): Record<string, unknown> =>
  EXAMPLES[spec.name] ?? (madeUp(wireSchema(spec.input)) as Record<string, unknown>)
