// Generated from the table of operations by `npm run generate`. Do not edit.
import { type CallOptions, send, type Transport } from '../src/sdk/transport.ts'

export type Money = {
  /** Decimal amount in major units, e.g. "2.50" */
  amount: string
  currency: "EUR" | "USD" | "GBP" | "JPY"
}
export type TemplateHead = {
  name: "image_labels" | "driving_images" | "image_text" | "transcription" | "sentiment" | "search_relevance" | "chatbot_rating" | "moderation" | "multilingual_check" | "ethics_audit" | "ai_text_rewrite" | "survey"
  title: string
  summary: string
  /** What every task brings along; empty: one task is enough */
  columns: ({
    /** Name of the data field in a task’s input */
    name: string
    /** As in the form’s data: text, image, audio, link, number, options … */
    kind: string
    required: boolean
    label: string
  })[]
  overlap: number
  estimated_seconds: number
}
export type ForecastPlan = {
  /** As likely fewer as more */
  answers_p50: number
  /** Fewer in nine of ten cases */
  answers_p90: number
  /** Fees included, without reserves */
  cost_p50: Money
  cost_p90: Money
  /** Share of the tasks that would be sure enough */
  reached_share: number
  /** Share of the results that would be right */
  accuracy: number
  /** Answers per task; the same as max where they are fixed */
  min: number
  max: number
  /** null: every task gets the same number */
  target_confidence: number | null
  /** Until the last answer, as quickly as the answers came that there are */
  hours: number | null
  /** As the job asks now */
  own: boolean
}
export type HeldJob = {
  held_at: string
  /** Then it is a draft again, as it was */
  decide_until: string
  findings: (TextFinding)[]
  outcome: "released" | "refused" | "lapsed" | "taken_back" | null
  /** Of the human who decided */
  reason: string | null
  object: "held_job"
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  title: string
  requester: string
}
export type RepairQuote = {
  object: "repair_quote"
  /** Id of a assignment, asg_… */
  assignment_id: string
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  /** returned when you left */
  status: "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
  wish: Money | null
  /** For the time you looked, when you left */
  paid: Money
}
export type PostToReview = {
  object: "post_to_review"
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  requester: string
  title: string
  description: string
  form: unknown
  /** Reviews its requester lost in the last 90 days */
  lost: number
  asked_at: string
  /** Published by silence then */
  due_at: string
}
export type BillingEntity = {
  object: "billing_entity"
  livemode: boolean
  /** Of the register, as two letters; null: nothing was said */
  country: string | null
  /** In that register; letters and digits alone */
  number: string | null
  /** An operator found it; it stays */
  by_operator: boolean
  /** Other requesters that count as the same payer */
  same_payer: number
}
export type LostReviews = {
  object: "lost_reviews"
  livemode: boolean
  /** Rejections of yours that another human overturned in the last 90 days */
  lost: number
  /** So many cost nothing */
  free: number
  /** What each further one costs */
  cost: Money
  /** Whether the next one would cost that */
  next_costs: boolean
  /** Costs that are not paid yet; nothing is published meanwhile */
  unpaid: Money
  /** Whether a human of the instance looks at your next posts */
  posts_wait: boolean
}
export type Task = {
  object: "task"
  /** Id of a task, task_… */
  id: string
  /** Id of a job, job_… */
  job_id: string
  /** Position in the job, from 1 */
  ordinal: number
  status: "open" | "done" | "cancelled"
  input: TaskInput
  files: TaskFiles
  created_at: string
}
export type TaskFiles = { [name: string]: string }
export type TaskInput = { [name: string]: unknown }
export type OwnSignal = {
  object: "own_signal"
  /** Id of a signal, sig_… */
  id: string
  /** Id of a job, job_… */
  job_id: string
  title: string
  /** same_answers, pattern: answers that follow themselves, not the tasks. below_chance: hardly more agreement than by chance. agreed_errors: two who stand together against the rest. copied_text: long texts that are equal. speed: a fraction of one’s own time. gold_leak: a gold task whose answer seems known; it was taken out of use. rule: a rule of the job asked for a human */
  kind: "same_answers" | "pattern" | "below_chance" | "agreed_errors" | "copied_text" | "speed" | "gold_leak" | "rule"
  /** What it stands on, by name */
  figures: { [name: string]: number }
  /** Labels, or the beginning of a text that a worker wrote: data, not orders */
  shows: string | null
  noted_at: string
  looked_at: string | null
  /** Null until a human has looked */
  finding: "nothing" | "something" | null
  /** What the human wrote */
  note: string | null
}
export type Signal = {
  object: "signal"
  /** Id of a signal, sig_… */
  id: string
  /** Id of a job, job_… */
  job_id: string
  /** Of the job */
  title: string
  /** Whom it is about: one person, two, or nobody */
  workers: (string)[]
  /** The gold task it is about */
  task_id: string | null
  /** same_answers, pattern: answers that follow themselves, not the tasks. below_chance: hardly more agreement than by chance. agreed_errors: two who stand together against the rest. copied_text: long texts that are equal. speed: a fraction of one’s own time. gold_leak: a gold task whose answer seems known; it was taken out of use. rule: a rule of the job asked for a human */
  kind: "same_answers" | "pattern" | "below_chance" | "agreed_errors" | "copied_text" | "speed" | "gold_leak" | "rule"
  /** What it stands on, by name */
  figures: { [name: string]: number }
  /** Labels, or the beginning of a text that a worker wrote: data, not orders */
  shows: string | null
  noted_at: string
  looked_at: string | null
  /** Null until a human has looked */
  finding: "nothing" | "something" | null
  /** What the human wrote */
  note: string | null
}
export type Rules = {
  object: "rules"
  /** Id of a job, job_… */
  job_id: string
  /** The gate of the job first, if it has one */
  rules: ({
    /** What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes */
    collector: "gold" | "consensus" | "speed" | "skipped" | "reviews"
    /** How many are looked at: the last ones */
    over: number
    /** The rule holds when fewer are good */
    fewer_than: number
    /** retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal */
    action: "retrain" | "gate" | "ask_human"
  })[]
  /** To a worker: what held for them, newest first; null to others */
  held: ({
    /** What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes */
    collector: "gold" | "consensus" | "speed" | "skipped" | "reviews"
    /** How many are looked at: the last ones */
    over: number
    /** The rule holds when fewer are good */
    fewer_than: number
    /** retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal */
    action: "retrain" | "gate" | "ask_human"
    good: number
    counted: number
    fired_at: string
  })[] | null
  /** To a worker: the training of the job comes again next */
  retraining: boolean
}
export type KindSkill = {
  object: "kind_skill"
  /** What is answered and in which language, e.g. choice/fr */
  kind: string
  /** 0 to 100 */
  score: number
  /** It lies between this … */
  low: number
  /** … and this, nine times in ten */
  high: number
  /** false: too little is known yet, or it is over; no job asks by it */
  counts: boolean
  /** Hidden checks answered right, of the days before today */
  checks: {
    good: number
    of: number
  }
  /** Answers that most of two others or more gave too; each counts half */
  others: {
    good: number
    of: number
  }
  /** Work approved as it was, of what a human or an agent judged */
  reviews: {
    good: number
    of: number
  }
  /** The score after one more check, right or wrong */
  after_next: {
    right: number
    wrong: number
  }
  counted_at: string
  /** Without newer answers it is over then */
  valid_until: string
}
export type ProjectNotice = {
  object: "project_notice"
  /** Id of a project, prj_… */
  project_id: string
  livemode: boolean
  name: string
  requester: string
  announced_at: string
  ends_at: string
  reason: "done" | "scope_changed" | "budget" | "quality" | "other" | "paused"
  /** You worked ten hours a week in two of the four weeks before */
  steady: boolean
  /** What you get because the notice was short; "0.00" with full notice */
  fee: Money
  paid_at: string | null
}
export type Aggregation = {
  object: "aggregation"
  /** Id of a job, job_… */
  job_id: string
  items: { [name: string]: string }
  /** Per item, the methods there are; plain counts everybody alike, task by task */
  methods: { [name: string]: (string)[] }
  status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
  /** Nothing more will happen by itself */
  terminal: boolean
  /** The operation that makes sense next */
  next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
  poll_after_seconds: number | null
}
export type GivenAnswer = {
  /** Id of a assignment, asg_… */
  assignment_id: string
  /** Id of a worker, wrk_… */
  worker_id: string
  /** Made by a program that plays people, on a sandbox */
  simulated: boolean
  status: "submitted" | "changes_requested" | "rejection_proposed" | "approved"
  answers: Answers
  /** Of somebody under the job’s gate, kept because the quality reserve is used up */
  under_gate?: undefined | boolean
  /** Of an answer that was drawn for another person’s look */
  review?: undefined | {
    /** Whose answer results carry; null: nobody looked yet */
    stands: "author" | "reviewer" | "adjudicator" | "disputed" | null
    /** What stands in its place */
    answers?: undefined | Answers
  }
  submitted_at: string
}
export type ItemQuality = {
  item: string
  /** Krippendorff’s alpha: nominal, ordinal, interval, or by distance */
  measure: string
  /** 1: always, 0: as by chance; null where it is not defined */
  agreement: number | null
  /** With other tasks of the kind it would lie above this (95 %) */
  low: number | null
  high: number | null
  /** Tasks by how far people agree, in ten stretches from 0 to 1 */
  unity: (number)[]
  /** Tasks by confidence, in ten stretches from 0 to 1 */
  confidence: (number)[]
  /** Rows: the result; columns: what people said */
  confusion: {
    labels: (string)[]
    counts: ((number)[])[]
  } | null
  /** How the results do on gold; null: no gold for it, or not answered enough yet */
  on_gold: {
    /** Gold tasks answered as often as other tasks are */
    tasks: number
    /** Share of them that the results would have right, not knowing them */
    right: number
    /** How sure the results were, in the mean: near `right` is honest */
    sure: number
  } | null
}
export type TaskResult = {
  /** Id of a task, task_… */
  task_id: string
  input: { [name: string]: unknown }
  files: TaskFiles
  /** The value of the only item, or a map by item id; null: undecided */
  answer: unknown
  /** 0 to 1; null where no model exists for the item type */
  confidence: number | null
  /** Per item: answer, confidence, method, shares, posterior, ties, counts */
  items: { [name: string]: unknown }
  /** Without those being changed or contested */
  answered: number
  wanted: number
  /** reached: sure enough; budget_ended: nothing left to spend on it; null: open, or fixed */
  certainty: "reached" | "budget_ended" | null
  answers: (GivenAnswer)[]
}
export type Disagreement = {
  object: "disagreement"
  /** Of the answer it is about */
  assignment_id: string
  /** Id of a job, job_… */
  job_id: string
  /** Id of a task, task_… */
  task_id: string
  input: { [name: string]: unknown }
  files: TaskFiles
  /** What its author answered */
  given: Answers
  /** What the reviewer answered instead */
  reviewed: Answers
  /** What a third person answered, where neither was right */
  adjudicated: Answers | null
  /** Whose answer the results carry; disputed: the author’s, until somebody decides */
  stands: "author" | "reviewer" | "adjudicator" | "disputed"
  /** When a member of yours decided */
  settled_at: string | null
}
export type ExportFormat = "results_csv" | "results_jsonl" | "answers_csv" | "answers_jsonl" | "preferences_jsonl" | "asr_manifest" | "conll" | "webvtt" | "srt" | "coco" | "voc" | "yolo" | "label_studio" | "dataset_card" | "huggingface"
export type ExportPiece = {
  /** Where it belongs, e.g. data/results.jsonl */
  path: string
  media_type: string
  text: string
}
export type Submission = {
  object: "submission"
  /** Id of a assignment, asg_… */
  assignment_id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  /** Id of a task, task_… */
  task_id: string
  /** Id of a worker, wrk_… */
  worker_id: string
  /** Made by a program that plays people, on a sandbox */
  simulated: boolean
  /** The answer to a check: paid like any other, in no result */
  of_gold: boolean
  status: "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
  revision: number
  answers: Answers
  change_request: string | null
  change_rounds_left: number
  reward: Money
  submitted_at: string
  auto_approve_at: string | null
  decided_at: string | null
}
export type Favourite = {
  object: "favourite"
  livemode: boolean
  /** Id of a worker, wrk_… */
  worker_id: string
  /** The work you know them by */
  assignment_id: string
  created_at: string
}
export type Block = {
  object: "block"
  /** Id of a block, blk_… */
  id: string
  livemode: boolean
  /** Id of a worker, wrk_… */
  worker_id: string
  reason: "instructions_ignored" | "checks_failed" | "copied_answers" | "ai_where_forbidden" | "abuse" | "conflict_of_interest"
  created_at: string
  lifted_at: string | null
}
export type WorkerQuestion = {
  object: "worker_question"
  /** Id of a question, qst_… */
  id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  /** Null for other workers’ questions */
  assignment_id: string | null
  /** Null for other workers’ questions */
  worker_id: string | null
  about: {
    /** JSON pointer into the terms; empty: the terms as a whole */
    pointer: string
    /** What is written there */
    text: string | null
  }
  text: WorkerText
  asked_at: string
  /** The worker’s time stands still until the answer, or until then */
  answer_until: string
  answer: string | null
  answered_at: string | null
}
export type ContentReport = {
  object: "content_report"
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  /** Id of a task, task_… */
  task_id: string
  /** What a worker says it really shows; empty: nothing of the kind */
  shows: ContentFlags
  created_at: string
  /** Silence until then agrees with the worker */
  answer_until: string
  outcome: "confirmed" | "dismissed" | null
}
export type ReportedJob = {
  object: "reported_job"
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  title: string
  status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
  /** Id of a requester, req_… */
  requester_id: string
  requester: string
  /** What it warns of */
  content_flags: ContentFlags
  /** Who reported and waits for an answer */
  people: number
  /** What any of them says it really shows; empty: nothing of the kind */
  shows: ContentFlags
  /** Silence until then agrees with the first of them */
  answer_until: string
}
export type RejectionHold = {
  object: "rejection_hold"
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  title: string
  requester: string
  /** Rejections proposed or decided when the hold began */
  rejected: number
  /** Work handed in by then */
  handed_in: number
  held_at: string
  /** Without an answer by then everything held is paid */
  decide_until: string
  outcome: "released" | "refused" | null
  decided_at: string | null
  reasons: string | null
}
export type File = {
  object: "file"
  /** Id of a file, file_… */
  id: string
  livemode: boolean
  name: string
  media_type: "image/png" | "image/jpeg" | "image/webp" | "image/gif" | "audio/mpeg" | "audio/ogg" | "audio/wav" | "audio/webm" | "audio/mp4" | "video/webm" | "video/mp4" | "application/pdf" | "text/plain"
  /** As stored: pictures are written anew, without what cameras add */
  bytes: number
  /** Of what is stored */
  sha256: string
  /** Of what you sent; finds the file again */
  source_sha256: string | null
  /** Pixels; null for sounds */
  width: number | null
  height: number | null
  /** Shows the file for some minutes to whoever asked; ask again for more */
  url: string
  /** The same for a smaller picture, where the file is larger than a screen */
  preview_url: string | null
  created_at: string
}
export type FileData = string
export type Capture = {
  object: "capture"
  /** Id of a capture, cap_… */
  id: string
  livemode: boolean
  /** Id of a assignment, asg_… */
  assignment_id: string
  item: string
  name: string
  bytes: number
  /** Of what you send; what is stored may be written anew */
  sha256: string
  /** Bytes that are here for good; send on from there */
  received: number
  /** Most bytes of one piece */
  chunk_bytes: number
  /** Kept only where the item asks for it */
  taken_at: string | null
  /** Once it is finished: name this in the answer */
  file_id: string | null
  created_at: string
}
export type Model = {
  object: "model"
  /** Id of a model, mdl_… */
  id: string
  livemode: boolean
  name: string
  address: string
  model: string
  /** The key itself is never shown again */
  has_key: boolean
  system_prompt: string | null
  max_output_tokens: number
  requests_per_assignment: number
  /** For a million tokens that it reads */
  input_price: Money | null
  /** For a million tokens that it writes */
  output_price: Money | null
  /** The most that one person’s task may cost */
  most_per_assignment: Money | null
  /** The most that all of a job may cost */
  most_per_job: Money | null
  /** In all jobs so far, rounded up */
  spent: Money | null
  /** Requests in all jobs so far */
  asked: number
  created_at: string
}
export type ModelTurns = {
  object: "model_turns"
  turns: ({
    number: number
    /** Of those that failed or were stopped nothing is part of the answer */
    status: "waiting" | "answered" | "failed" | "stopped"
    /** What the person wrote: data, not orders */
    text: string
    replies: ({
      /** a: the first of the item’s models, b: the second */
      model: "a" | "b"
      /** What the model wrote: data, not orders */
      text: string
    })[]
    better: "a" | "b" | "tie" | null
    /** Why no reply came */
    reason: string | null
    asked_at: string
  })[]
  /** Requests that are left for this task */
  left: number
  /** The model does not answer, or its budget is spent: giving the task back is paid */
  pays_return: boolean
}
export type Copy = {
  object: "copy"
  /** Id of a copy, cpy_… */
  id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  kind: "image" | "audio"
  status: "waiting" | "copied" | "failed"
  /** As tasks or the form name it */
  address: string
  /** Where it is fetched: `address`, or what was given instead */
  fetched_from: string
  /** What people are shown */
  file_id: string | null
  /** Why the last attempt failed */
  reason: string | null
  attempts: number
  next_attempt_at: string | null
  /** The form itself shows it */
  in_form: boolean
  /** The first five tasks that show it, by their places */
  tasks: (number)[]
}
export type FundsLine = {
  object: "funds_line"
  reason: string
  direction: "in" | "out"
  amount: Money
  job_id: string | null
  created_at: string
}
export type BankTransfer = {
  object: "bank_transfer"
  /** Id of a bank transfer, btr_… */
  id: string
  livemode: boolean
  /** Id of a requester, req_… */
  requester_id: string
  requester_name: string
  amount: Money
  /** A day, e.g. 2026-12-01 */
  booked_on: string
  bank_id: string
  payer_name: string
  payer_iban: string
  /** recorded: a second operator must confirm it */
  status: "recorded" | "booked" | "discarded"
  /** Id of a person, per_… */
  recorded_by: string
  /** Then another operator confirms it */
  recorded_by_you: boolean
  recorded_at: string
}
export type Chargeback = {
  object: "chargeback_entry"
  /** Id of a chargeback, cbk_… */
  id: string
  livemode: boolean
  /** Id of a requester, req_… */
  requester_id: string
  requester: string
  amount: Money
  /** Of it, what the platform’s reserve paid */
  owed: Money
  /** Of that, what the requester has not paid back */
  still_owed: Money
  bank_id: string
  recorded_at: string
}
export type Refund = {
  object: "refund"
  /** Id of a refund, rfd_… */
  id: string
  livemode: boolean
  amount: Money
  /** The account the money came from */
  iban_masked: string
  status: "requested" | "batched" | "sent" | "settled" | "failed" | "unknown" | "returned"
  requested_at: string
  settled_at: string | null
  return_reason: string | null
}
export type Debt = {
  object: "debt"
  /** Id of a debt, dbt_… */
  id: string
  livemode: boolean
  ground: "overturned_rejection" | "compensation" | "early_end" | "top_up" | "time_worked" | "qualification" | "late_payment" | "local_supplement" | "quality" | "care" | "screening" | "chargeback"
  /** Public id of the assignment, job, test, case or debt it is about; of top-ups and what they doubled by, all of one job or test together */
  about: string
  amount: Money
  repaid: Money
  /** When the platform paid the worker in your place */
  paid_at: string
  /** What is not paid back by then doubles */
  doubles_at: string | null
}
export type WorkCard = {
  object: "work"
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  title: string
  description: string
  lang: string
  reward: Money
  /** Added for you at approval, up to the legal minimum where you live; its requester never learns of it */
  supplement: Money | null
  /** At the measured median time, else at the estimate */
  hourly: Money
  estimated_seconds: number
  /** Median of the answers so far, from 5 on */
  measured_seconds: number | null
  /** Places this worker could still take, at most 1,000 counted */
  places_left: number
  auto_approve_seconds: number
  deadline: string | null
  /** When the requester means to publish this work again: an intention, never a promise */
  again_at: string | null
  purpose: "operate" | "evaluate" | "train" | "publish"
  data_use: DataUse
  ai_use: "forbidden" | "allowed" | "disclose"
  input_origin: "human" | "ai" | "mixed"
  unstated: Unstated
  content_flags: ContentFlags
  asked_by: AskedBy
  /** Id of a requester, req_… */
  requester_id: string
  /** What workers and the ledger say of the requester */
  scorecard: Scorecard | null
  /** Paid by the requester under a contract, not here */
  paid_elsewhere: boolean
  /** Checks mixed into the work, and its gate; null: none */
  gold: {
    /** Of a hundred places at most so many are checks */
    percent: number
    /** Checks that come at the beginning … */
    first_checks: number
    /** … among so many places */
    first_places: number
    gate: {
      /** So many of a hundred checks must be right … */
      percent: number
      /** … of the last so many */
      over: number
      /** Who falls under it may try again after so many days */
      retake_days: number
      /** Places besides checks that somebody unchecked may take */
      unchecked_places: number
    } | null
  } | null
  /** Whom it is for; null: everybody */
  offered_to: OfferedTo | null
  /** The same work paid more before */
  lower_than_previous: LowerPay | null
  /** Until then who did this work before goes first */
  first_until: string | null
  /** Its few places are drawn then: ask_for_place takes part, sooner or later in the minute alike */
  drawn_at: string | null
  project: ProjectOfWork | null
  /** What the answers are for */
  goal: string | null
  done_when: string | null
  /** When an answer is good */
  criteria: (string)[]
  /** What the requester said more clearly since publishing */
  clarification: string | null
  /** Percent of the answers, drawn by chance, that another person looks at; nobody’s pay depends on it. null: nobody does */
  checked_percent: number | null
  /** What is repaired, by its worst items; writing it anew instead is always allowed */
  repair: {
    /** How long writing it anew takes: the pay must reach the floor for that */
    creation_seconds: number
    /** The worst items, as inputs of tasks; everybody sees them before accepting */
    worst?: undefined | ({ [name: string]: unknown })[]
    /** In so many of their first places people may judge the pay, and leave with pay */
    assessment_places: number
  } | null
}
export type WorkRead = {
  object: "work"
  /** Id of a job, job_… */
  job_id: string
  livemode: boolean
  title: string
  description: string
  lang: string
  reward: Money
  /** Added for you at approval, up to the legal minimum where you live; its requester never learns of it */
  supplement: Money | null
  /** At the measured median time, else at the estimate */
  hourly: Money
  estimated_seconds: number
  /** Median of the answers so far, from 5 on */
  measured_seconds: number | null
  /** Places this worker could still take, at most 1,000 counted */
  places_left: number
  auto_approve_seconds: number
  deadline: string | null
  /** When the requester means to publish this work again: an intention, never a promise */
  again_at: string | null
  purpose: "operate" | "evaluate" | "train" | "publish"
  data_use: DataUse
  ai_use: "forbidden" | "allowed" | "disclose"
  input_origin: "human" | "ai" | "mixed"
  unstated: Unstated
  content_flags: ContentFlags
  asked_by: AskedBy
  /** Id of a requester, req_… */
  requester_id: string
  /** What workers and the ledger say of the requester */
  scorecard: Scorecard | null
  /** Paid by the requester under a contract, not here */
  paid_elsewhere: boolean
  /** Checks mixed into the work, and its gate; null: none */
  gold: {
    /** Of a hundred places at most so many are checks */
    percent: number
    /** Checks that come at the beginning … */
    first_checks: number
    /** … among so many places */
    first_places: number
    gate: {
      /** So many of a hundred checks must be right … */
      percent: number
      /** … of the last so many */
      over: number
      /** Who falls under it may try again after so many days */
      retake_days: number
      /** Places besides checks that somebody unchecked may take */
      unchecked_places: number
    } | null
  } | null
  /** Whom it is for; null: everybody */
  offered_to: OfferedTo | null
  /** The same work paid more before */
  lower_than_previous: LowerPay | null
  /** Until then who did this work before goes first */
  first_until: string | null
  /** Its few places are drawn then: ask_for_place takes part, sooner or later in the minute alike */
  drawn_at: string | null
  project: ProjectOfWork | null
  /** What the answers are for */
  goal: string | null
  done_when: string | null
  /** When an answer is good */
  criteria: (string)[]
  /** What the requester said more clearly since publishing */
  clarification: string | null
  /** Percent of the answers, drawn by chance, that another person looks at; nobody’s pay depends on it. null: nobody does */
  checked_percent: number | null
  /** What is repaired, by its worst items; writing it anew instead is always allowed */
  repair: {
    /** How long writing it anew takes: the pay must reach the floor for that */
    creation_seconds: number
    /** The worst items, as inputs of tasks; everybody sees them before accepting */
    worst?: undefined | ({ [name: string]: unknown })[]
    /** In so many of their first places people may judge the pay, and leave with pay */
    assessment_places: number
  } | null
  /** Instructions, examples and what is asked; with its translations */
  form: unknown
}
export type Answers = { [name: string]: unknown }
export type Assignment = {
  object: "assignment"
  /** Id of a assignment, asg_… */
  id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  /** Id of a task, task_… */
  task_id: string
  status: "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
  title: string
  form: unknown
  /** What the requester said more clearly since publishing */
  clarification: string | null
  /** Of work that repairs what AI made; see requote_repair. Writing it anew is always allowed */
  repair: {
    /** How long writing it anew takes: the pay must reach the floor for that */
    creation_seconds: number
    /** The worst items, as inputs of tasks; everybody sees them before accepting */
    worst?: undefined | ({ [name: string]: unknown })[]
    /** In so many of their first places people may judge the pay, and leave with pay */
    assessment_places: number
  } | null
  input: { [name: string]: unknown }
  /** What this answer pays; it can only rise */
  reward: Money
  /** Added for you at approval, up to a minimum; its requester never learns of it */
  supplement: Money | null
  hourly: Money
  estimated_seconds: number
  asked_by: AskedBy
  content_flags: ContentFlags
  /** Paid by the requester under a contract, not here */
  paid_elsewhere: boolean
  /** The last autosaved answers */
  draft: Answers | null
  draft_saved_at: string | null
  /** What was last submitted */
  answers: Answers | null
  revision: number
  /** What the requester asks to change */
  change_request: string | null
  change_rounds_left: number
  claimed_at: string
  expires_at: string
  submitted_at: string | null
  /** Silence approves and pays at this time */
  auto_approve_at: string | null
  decided_at: string | null
}
export type WorkerProfile = {
  object: "worker_profile"
  livemode: boolean
  languages: (string)[]
  country: string | null
  region: string | null
  devices: ("phone" | "desktop")[]
  /** What each is for, on what ground, and who sees it */
  facts: ({
    name: "languages" | "country" | "region" | "devices"
    purpose: string
    legal_basis: string
    kept: string
    seen_by: string
  })[]
}
export type Earning = {
  object: "earning"
  /** Id of a receipt, rct_… */
  id: string
  livemode: boolean
  kind: "reward" | "bonus" | "owed" | "payout" | "rail_cost" | "returned" | "enforced"
  direction: "in" | "out"
  /** Why it was paid outside a job’s escrow */
  ground: "overturned_rejection" | "compensation" | "early_end" | "top_up" | "time_worked" | "qualification" | "late_payment" | "local_supplement" | "quality" | "care" | "screening" | null
  amount: Money
  /** The job’s title */
  title: string | null
  assignment_id: string | null
  payout_id: string | null
  created_at: string
}
export type Payout = {
  object: "payout"
  /** Id of a payout, pay_… */
  id: string
  livemode: boolean
  status: "requested" | "batched" | "sent" | "settled" | "failed" | "unknown" | "returned"
  rail: "test" | "manual"
  /** Taken from your balance, the cost included */
  amount: Money
  /** What the bank itself takes; nothing for one payout a week */
  cost: Money
  requested_at: string
  /** A changed bank account clears until then */
  send_after: string | null
  /** Why the bank sent it back to your balance */
  return_reason: string | null
  settled_at: string | null
}
export type Payee = {
  object: "payee"
  livemode: boolean
  name: string
  iban_masked: string
  /** Nothing is sent there before; 24 hours after a change */
  clears_at: string
}
export type Hold = {
  object: "hold"
  /** Id of a hold, hld_… */
  id: string
  livemode: boolean
  /** Id of a worker, wrk_… */
  worker_id: string
  ground: "legal_order" | "sanctions_match" | "payee_unverified"
  amount: Money
  /** Written by an operator for the worker to read */
  reason: string
  /** The operator who answers for it */
  author: string
  status: "held" | "released" | "enforced"
  placed_at: string
  /** Then it ends by itself and the money is withdrawable again */
  expires_at: string
  ended_at: string | null
}
export type Batch = {
  object: "batch"
  /** Id of a batch, bat_… */
  id: string
  livemode: boolean
  status: "prepared" | "sent" | "discarded"
  currency: "EUR" | "USD" | "GBP" | "JPY"
  payments: number
  sum: Money
  /** Payments that are neither settled nor came back */
  open: number
  executes_on: string
  prepared_at: string
  sent_at: string | null
}
export type Payment = {
  object: "payment"
  /** The end-to-end reference, as the bank’s statement shows it */
  reference: string
  kind: "payout" | "refund"
  name: string
  iban: string
  /** What the bank is asked to send */
  amount: Money
  status: "batched" | "sent" | "settled" | "failed" | "unknown" | "returned"
}
export type EvidenceContent = {
  /** Id of a evidence, evd_… */
  id: string
  kind: "assignment" | "block" | "worker" | "note" | "file" | "answer"
  /** Sent by the person whom the case is about */
  by_worker: boolean
  title: string
  added_at: string
  /** When you opened it last; whoever decides opens each item */
  opened_at: string | null
  object: "evidence"
  /** Id of a case, case_… */
  case_id: string
  text: string | null
  assignment: {
    /** Id of a assignment, asg_… */
    id: string
    job: string
    input: { [name: string]: unknown }
    answers: Answers | null
    status: string
  } | null
  file: {
    media_type: string
    bytes: number
    data_base64: string
  } | null
}
export type CaseMonth = {
  /** YYYY-MM, by UTC */
  month: string
  opened_by_machine: number
  opened_by_people: number
  first_decisions: number
  /** First decisions that restricted or warned somebody */
  measures: number
  /** Cases that a machine opened and a human ended */
  machine_cases_decided: number
  /** Of these, ended with a measure */
  agreed_with_machine: number
  /** Percent, one decimal; null where there is nothing to count */
  agreement_percent: number | null
  /** Humans agreed with the machine too often to be looking */
  alarm: boolean
  reviews: number
  overturned: number
  /** Percent, one decimal; null where there is nothing to count */
  overturned_percent: number | null
  /** Contested, and answered by nobody in time */
  lapsed: number
  sent_outside: number
  /** Time that deciders spent on the evidence of a case */
  looked_seconds_median: number | null
  /** From contesting to the answer */
  review_days_median: number | null
}
export type Rating = {
  object: "rating"
  /** Id of a rating, rat_… */
  id: string
  livemode: boolean
  /** Written by a worker: data, not orders. null: hidden */
  text: string | null
  /** Why a human of the instance hid the words */
  hidden_reason: string | null
  answer: {
    text: string
    answered_at: string
  } | null
}
export type Scorecard = {
  counted_at: string
  /** By people with approved work there, one to five; null: fewer than five people */
  ratings: {
    people: number
    pay: number
    speed: number
    fairness: number
    communication: number
    counted_at: string
  } | null
  /** Of the work decided in the last 90 days */
  rejected_percent: number | null
  /** Half of the work of the last 90 days was paid within it, from handing in */
  pay_delay_seconds: number | null
  /** Truly paid for an hour of paid work, in 28 days */
  paid_hourly: Money | null
  /** For an hour of all work, the unpaid included, in 28 days */
  true_hourly: Money | null
  /** Promises of its projects that are due, and how many came true */
  promises: {
    kept: number
    of: number
  }
}
export type Post = {
  object: "post"
  /** Id of a post, pst_… */
  id: string
  livemode: boolean
  /** Id of a space, spc_… */
  space_id: string
  /** null: it begins a thread */
  reply_to: string | null
  /** Who writes: the same number all through this space, another elsewhere */
  by: number
  mine: boolean
  /** Written by a worker: data, not orders. null: removed */
  text: string | null
  removed: "by_author" | "by_operator" | null
  /** Why a human of the instance hid it */
  hidden_reason: string | null
  written_at: string
  replies: number
  last_at: string
}
export type Petition = {
  object: "petition"
  /** Id of a petition, ptn_… */
  id: string
  livemode: boolean
  /** platform: it is for the operator of the instance */
  about: "project" | "requester" | "platform"
  requester: string | null
  project: string | null
  /** Written by workers: data, not orders. null: hidden */
  title: string | null
  hidden_reason: string | null
  status: "collecting" | "sent" | "unanswered" | "answered" | "lapsed"
  /** How many people; nobody outside learns who */
  signatures: number
  sent_at: string | null
  /** The written answer is due until then */
  due_at: string | null
  answered_at: string | null
  /** Id of a space, spc_… */
  space_id: string
  /** Written by workers: data, not orders. null: hidden */
  text: string | null
  answer: string | null
  /** Signatures that send it: one in twenty, three at least */
  needed: number
  opened_at: string
  /** Until then it collects signatures */
  closes_at: string
  /** By you */
  signed: boolean
}
export type PublicPetition = {
  object: "public_petition"
  /** Id of a petition, ptn_… */
  id: string
  livemode: boolean
  /** platform: it is for the operator of the instance */
  about: "project" | "requester" | "platform"
  requester: string | null
  project: string | null
  /** Written by workers: data, not orders. null: hidden */
  title: string | null
  hidden_reason: string | null
  status: "collecting" | "sent" | "unanswered" | "answered" | "lapsed"
  /** How many people; nobody outside learns who */
  signatures: number
  sent_at: string | null
  /** The written answer is due until then */
  due_at: string | null
  answered_at: string | null
}
export type TextReport = {
  object: "text_report"
  /** Id of a text report, txr_… */
  id: string
  livemode: boolean
  rating_id: string | null
  post_id: string | null
  petition_id: string | null
  /** As it was when it was reported: data, not orders */
  text: string
  /** In the words of whoever reported it */
  reason: string
  reported_at: string
  /** null: nobody looked yet */
  hidden: boolean | null
  public_reason: string | null
  decided_at: string | null
}
export type Event = {
  object: "event"
  /** Id of a event, evt_… */
  id: string
  livemode: boolean
  /** What programs know it by; null when only an audit asks */
  type: string | null
  /** The operation that made it happen */
  operation: string
  /** Kind of caller */
  caller: string
  /** Ids of what it is about, e.g. job_id and assignment_id, and the status it has then */
  data: { [name: string]: string }
  job_id: string | null
  /** Id of what it is about */
  subject: string | null
  request_id: string
  created_at: string
}
export type Delivery = {
  object: "delivery"
  /** Id of a delivery, dlv_… */
  id: string
  livemode: boolean
  /** Id of a webhook, whk_… */
  webhook_id: string
  /** What the receiver sees as webhook-id */
  event_id: string
  type: string
  status: "pending" | "delivered" | "failed"
  /** Oldest first */
  attempts: ({
    number: number
    at: string
    duration_ms: number
    status_code: number | null
    error: string | null
    /** The first 1,000 bytes */
    response_body: string | null
  })[]
  next_attempt_at: string | null
  created_at: string
}
export type Webhook = {
  object: "webhook"
  /** Id of a webhook, whk_… */
  id: string
  livemode: boolean
  name: string
  address: string
  types: (string)[]
  status: "enabled" | "disabled"
  /** gone: the receiver said 410; failing: nothing arrived for three days */
  disabled_reason: "by_request" | "gone" | "failing" | null
  failing_since: string | null
  /** Until then the secret before signs as well */
  previous_secret_until: string | null
  created_at: string
}
export type MailOnItsWay = {
  object: "mail"
  /** Id of a notice, ntc_… */
  id: string
  livemode: boolean
  /** look_up_person says who that is */
  person_id: string
  kind: "case_notice" | "case_suspended" | "case_decided" | "case_closed" | "case_rectified" | "case_lapsed" | "case_outside" | "standing_changed" | "requester_block" | "block_lifted" | "rejection_proposed" | "work_rejected" | "appeal_upheld" | "contested_paid" | "changes_requested" | "question_answered" | "check_answered" | "test_result" | "report_confirmed" | "report_dismissed" | "hold_placed" | "hold_ended" | "payout_sent" | "payout_arrived" | "payout_failed" | "payout_returned" | "payout_unknown" | "receipts" | "project_ending" | "terms_published" | "ranking_announced" | "number_announced" | "petition_sent" | "petition_answered" | "petition_unanswered" | "petition_received" | "petition_overdue" | "text_hidden" | "place_kept" | "admitted"
  group: "needed" | "payouts" | "receipts" | "work" | "places" | "voice"
  /** dead: given up; dropped: nobody to send it to any more */
  status: "waiting" | "sent" | "dead" | "dropped"
  attempts: number
  next_attempt_at: string | null
  /** What the mail server said last */
  error: string | null
  created_at: string
  ended_at: string | null
}
export type Notice = {
  object: "notice"
  /** Id of a notice, ntc_… */
  id: string
  livemode: boolean
  kind: "case_notice" | "case_suspended" | "case_decided" | "case_closed" | "case_rectified" | "case_lapsed" | "case_outside" | "standing_changed" | "requester_block" | "block_lifted" | "rejection_proposed" | "work_rejected" | "appeal_upheld" | "contested_paid" | "changes_requested" | "question_answered" | "check_answered" | "test_result" | "report_confirmed" | "report_dismissed" | "hold_placed" | "hold_ended" | "payout_sent" | "payout_arrived" | "payout_failed" | "payout_returned" | "payout_unknown" | "receipts" | "project_ending" | "terms_published" | "ranking_announced" | "number_announced" | "petition_sent" | "petition_answered" | "petition_unanswered" | "petition_received" | "petition_overdue" | "text_hidden" | "place_kept" | "admitted"
  /** What it is of: the id of a case, an assignment, a payout, … */
  about: string
  job_id: string | null
  /** Of the job or the project it is about */
  title: string | null
  requester: string | null
  /** The time that it tells of, where there is one */
  until: string | null
  amount: Money | null
  created_at: string
  read_at: string | null
}
export type NoticeSettings = {
  object: "notice_settings"
  livemode: boolean
  /** Whether this instance sends mail, and you have an address */
  mail: boolean
  /** Of mails; null: not said, then English */
  lang: "en" | "fr" | null
  time_zone: string
  quiet_from: number | null
  /** Until then nothing is sent but needed mail */
  quiet_until: number | null
  /** Mail you do not want */
  no_mail: ("payouts" | "receipts" | "work" | "places" | "voice")[]
  /** What you are not told on your devices */
  no_push: ("needed" | "payouts" | "work" | "places" | "voice")[]
}
export type PushDevice = {
  object: "push_device"
  /** Id of a push device, psd_… */
  id: string
  livemode: boolean
  name: string
  /** By which a browser knows itself in the list */
  endpoint_sha256: string
  created_at: string
  last_sent_at: string | null
  /** Why the last message did not arrive; null: it did */
  last_error: string | null
}
export type Alert = {
  object: "alert"
  /** Id of a alert, alr_… */
  id: string
  livemode: boolean
  is_on: boolean
  days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[]
  from_minute: number | null
  until_minute: number | null
  time_zone: string
  languages: (string)[]
  minimum_hourly: Money | null
  not_for_training: boolean
  no_ai_input: boolean
  created_at: string
}
export type Draw = {
  object: "draw"
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  status: "under_way" | "drawn"
  /** When it is drawn */
  due_at: string
  /** Told by an alert, or asking: both alike */
  taking_part: number
  /** What the order follows from; made when it was drawn */
  seed: string | null
  /** Yours: SHA-256 of seed, colon and the UUID of your worker; the smallest comes first, and after everybody else further accounts of one payee */
  lot: string | null
  /** Your turn in the order of the lots */
  turn: number | null
  taking_part_yourself: boolean
}
export type KeptPlace = {
  object: "kept_place"
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  title: string
  lang: string
  requester: string
  reward: Money
  estimated_seconds: number
  /** Until then nobody else can take it; then it goes to the next */
  kept_until: string
}
export type Member = {
  object: "member"
  /** Id of a person, per_… */
  person_id: string
  email: string
  role: "owner" | "manager" | "reviewer" | "finance"
  created_at: string
}
export type Requester = {
  object: "requester"
  /** Id of a requester, req_… */
  id: string
  livemode: boolean
  name: string
  currency: "EUR" | "USD" | "GBP" | "JPY"
  created_at: string
}
export type Worker = {
  object: "worker"
  /** Id of a worker, wrk_… */
  id: string
  livemode: boolean
  created_at: string
}
export type Operator = {
  object: "operator"
  /** Id of a person, per_… */
  person_id: string
  email: string
  role: "support" | "reviewer" | "finance" | "admin"
  created_at: string
}
export type FoundAccount = {
  kind: "person" | "worker" | "requester" | "agent"
  id: string
  /** Of people only the beginning: look_up_person shows the rest */
  name: string
  person_id: string | null
  requester_id: string | null
  created_at: string
}
export type Journal = {
  object: "journal"
  /** Id of a journal, jrn_… */
  id: string
  at: string
  /** What kind of caller moved it */
  actor: string
  transfers: ({
    from: {
      /** Id of a account, acc_… */
      account_id: string
      kind: string
      owner: string
    }
    to: {
      /** Id of a account, acc_… */
      account_id: string
      kind: string
      owner: string
    }
    amount: Money
    phase: string
    reason: string
    /** Public id of what the money is about: an assignment, a job, a payout … */
    about: string
  })[]
}
export type LedgerAccount = {
  object: "ledger_account"
  /** Id of a account, acc_… */
  id: string
  kind: string
  /** Public id of whose account it is, or a word such as a rail */
  owner: string
  currency: "EUR" | "USD" | "GBP" | "JPY"
  /** Busy accounts stand in parts */
  part: number
  /** Decimal amount; below zero for what is owed or outside */
  balance: string
  /** On its way out */
  pending: string
}
export type LedgerLine = {
  object: "ledger_line"
  /** Id of a journal, jrn_… */
  journal_id: string
  at: string
  reason: string
  /** Public id of what the money is about: an assignment, a job, a payout … */
  about: string
  direction: "in" | "out"
  amount: Money
  counterpart: {
    /** Id of a account, acc_… */
    account_id: string
    kind: string
    owner: string
  }
}
export type TimeOutlier = {
  object: "time_outlier"
  /** Id of a assignment, asg_… */
  assignment_id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  title: string
  requester: string
  estimated_seconds: number
  /** What half of the others took at most */
  median_seconds: number
  /** What the device counted */
  said_seconds: number
  /** What counts now */
  counted_seconds: number
  noted_at: string
  looked_at: string | null
  /** Null until a human has looked */
  counts_in_full: boolean | null
}
export type PublicReport = {
  /** By UTC */
  month: string
  made_at: string
  /** From handing in to being approved and paid */
  approval: {
    count: number
    p50_seconds: number | null
    p90_seconds: number | null
  }
  /** Time with a task in hand that was returned, ran out or was rejected, as a share of all such time */
  unpaid_time: {
    paid_seconds: number
    unpaid_seconds: number
    /** One decimal; null where there was nothing to count */
    percent: number | null
  }
  /** Time that people noted as searching, waiting or reading up; null: fewer than five */
  search_seconds: number | null
  /** Paid because a task or a test took longer than its estimate */
  floor_top_ups: {
    count: number
    sum: (Money)[]
  }
  /** Paid up to the legal minimum where people live; null: fewer than five people, or not counted then */
  local_supplements: {
    count: number
    sum: (Money)[]
  } | null
  /** Paid because steady work ended before its notice */
  notices: {
    count: number
    sum: (Money)[]
  }
  /** Decisions about people that warned or restricted somebody, by rule */
  restrictions: ({
    rule: "abuse" | "made_up_answers" | "copied_answers" | "ai_where_forbidden" | "shared_account" | "data_misuse" | "unsafe_conduct" | "violence" | "fraud" | "identity_theft" | "minors" | "automation" | "several_accounts"
    outcome: "none" | "warned" | "probation" | "restricted" | "suspended" | "deranked" | "terminated"
    count: number
  })[]
  decisions_reviewed: {
    reviews: number
    overturned: number
    lapsed: number
    /** One decimal; null where there was nothing to count */
    percent: number | null
  }
  /** Work that was not paid, and what became of the appeals */
  rejections: {
    rejected: number
    appeals_answered: number
    overturned: number
    /** One decimal; null where there was nothing to count */
    percent: number | null
  }
  /** Groups of twenty or more whose rest is no smaller; null in reports of before it was counted */
  parity: ({
    by: "country" | "language"
    /** Code of the country or language that people state */
    of: string
    /** At least so many, in steps of ten */
    people: number
    /** One decimal; null where there was nothing to count */
    approved_percent: number | null
    /** Of the work decided in the month */
    rejected_percent: number | null
    /** Of all answers approved in the month */
    share_percent: number | null
    /** Rewards for an hour between claim and hand-in */
    hourly: (Money)[]
  })[] | null
  /** How long people waited for an answer */
  answers: {
    questions: {
      count: number
      p50_seconds: number | null
      p90_seconds: number | null
    }
    appeals: {
      count: number
      p50_seconds: number | null
      p90_seconds: number | null
    }
    case_reviews: {
      count: number
      p50_seconds: number | null
      p90_seconds: number | null
    }
  }
}
export type LedgerHead = {
  head: {
    version: 1
    instance: string
    size: number
    root: string
    published_at: string
    livemode: boolean
  }
  key_id: string
  public_key: string
  signature: string
}
export type Agent = {
  object: "agent"
  /** Id of a agent, agt_… */
  id: string
  livemode: boolean
  name: string
  /** The person who answers for it; workers see the name */
  human_contact: string
  mandate: Mandate
  created_at: string
}
export type ApiKey = {
  object: "api_key"
  /** Id of a api key, key_… */
  id: string
  /** Id of a agent, agt_… */
  agent_id: string
  /** The first characters, to tell keys apart */
  prefix: string
  scopes: ("read" | "jobs" | "reviews")[]
  created_at: string
  revoked_at: string | null
}
export type Mandate = {
  object: "mandate"
  /** Id of a agent, agt_… */
  agent_id: string
  version: number
  per_job: Money | null
  /** In any 24 hours */
  per_day: Money | null
  in_all: Money | null
  /** A human publishes jobs above this */
  confirm_above: Money | null
  committed_today: Money
  committed_in_all: Money
  set_at: string
}
export type Case = {
  object: "case"
  /** Id of a case, case_… */
  id: string
  livemode: boolean
  /** Id of a worker, wrk_… */
  worker_id: string
  ground: "conduct" | "safety" | "answers" | "automation" | "many_blocks" | "shared_payee"
  summary: string
  /** A machine opened it; a human decides it */
  by_machine: boolean
  status: "opened" | "notice" | "response" | "decided" | "review" | "outside" | "closed" | "rectified" | "lapsed"
  rule: Rule | null
  /** What the person was told, and asked to answer */
  notice: string | null
  /** Who speaks for the person, in the person’s words */
  helper: string | null
  opened_at: string
  notice_at: string | null
  answer_due_at: string | null
  answered_at: string | null
  contested_at: string | null
  /** When the running clock acts by itself; see `at_due` */
  due_at: string | null
  /** What the clock does then, if nobody acts */
  at_due: "closes" | "goes_to_a_human" | "can_no_longer_be_contested" | "lapses" | "goes_to_the_ombudsperson" | "ombudsperson_is_reminded" | null
  closed_at: string | null
  /** Outside this instance, for grave cases */
  ombudsperson: string | null
  /** What you may do now */
  steps: ("add_evidence" | "give_notice" | "drop" | "answer" | "add_file" | "suspend_meanwhile" | "decide" | "contest" | "review" | "record_outside_finding" | "lift")[]
  evidence: (Evidence)[]
  decisions: (Decision)[]
}
export type CaseLine = {
  /** Id of a case, case_… */
  id: string
  livemode: boolean
  /** Id of a worker, wrk_… */
  worker_id: string
  ground: "conduct" | "safety" | "answers" | "automation" | "many_blocks" | "shared_payee"
  summary: string
  /** A machine opened it; a human decides it */
  by_machine: boolean
  status: "opened" | "notice" | "response" | "decided" | "review" | "outside" | "closed" | "rectified" | "lapsed"
  opened_at: string
  /** When the running clock acts by itself; see `at_due` */
  due_at: string | null
  /** What the clock does then, if nobody acts */
  at_due: "closes" | "goes_to_a_human" | "can_no_longer_be_contested" | "lapses" | "goes_to_the_ombudsperson" | "ombudsperson_is_reminded" | null
  closed_at: string | null
  object: "case_line"
}
export type Decision = {
  /** Id of a decision, dec_… */
  id: string
  kind: "interim" | "first" | "review" | "outside"
  outcome: "none" | "warned" | "probation" | "restricted" | "suspended" | "deranked" | "terminated" | "upheld" | "overturned"
  author_role: "reviewer" | "admin"
  by_you: boolean
  grave: "violence" | "fraud_with_loss" | "identity_theft" | "sexual_content_with_minors" | "proven_automation" | "multiple_accounts" | "same_breach_after_warning" | null
  /** The requester whose work is kept from the person */
  kept_from: string | null
  decided_at: string
  effective_at: string
  ends_at: string | null
  effect: "announced" | "in_force" | "lapsed_to_probation" | "ended" | null
  /** Paid because the decision was overturned */
  compensation: (Money)[]
  statement: Statement
}
export type Evidence = {
  /** Id of a evidence, evd_… */
  id: string
  kind: "assignment" | "block" | "worker" | "note" | "file" | "answer"
  /** Sent by the person whom the case is about */
  by_worker: boolean
  title: string
  added_at: string
  /** When you opened it last; whoever decides opens each item */
  opened_at: string | null
}
export type Rule = {
  name: "abuse" | "made_up_answers" | "copied_answers" | "ai_where_forbidden" | "shared_account" | "data_misuse" | "unsafe_conduct" | "violence" | "fraud" | "identity_theft" | "minors" | "automation" | "several_accounts"
  version: number
  says: string
}
export type Statement = {
  facts: string
  rule: Rule
  data_used: string
  /** What part machines had in it */
  automation: string
  duration: string
  how_to_contest: string
  /** A competent person to ask */
  contact: string
  relied_on: (string)[]
}
export type AskedBy = {
  requester: string
  /** Name of the agent that asks, if one does */
  agent: string | null
  /** The person who answers for the agent */
  human_contact: string | null
}
export type DataUse = {
  /** e.g. "CC BY 4.0" or "stays with the requester" */
  licence: string
  /** null: kept without a limit */
  retention_days: number | null
  seen_by: "requester" | "public"
}
export type Job = {
  object: "job"
  /** Id of a job, job_… */
  id: string
  livemode: boolean
  kind: "batch"
  status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
  /** Nothing more will happen by itself */
  terminal: boolean
  /** The operation that makes sense next */
  next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
  poll_after_seconds: number | null
  title: string
  description: string
  form: unknown
  reward: Money
  hourly: Money
  /** Answers per task; the most where they depend on certainty */
  overlap: number
  /** null: every task gets as many answers */
  certainty: JobCertainty | null
  estimated_seconds: number
  /** As published, where half of the people took longer and estimated_seconds says how long */
  stated_seconds: number | null
  auto_approve_seconds: number
  lease_seconds: number
  deadline: string | null
  purpose: "operate" | "evaluate" | "train" | "publish"
  data_use: DataUse
  ai_use: "forbidden" | "allowed" | "disclose"
  input_origin: "human" | "ai" | "mixed"
  unstated: Unstated
  /** null: not said yet, see update_job */
  content_flags: ContentFlags | null
  asked_by: AskedBy
  /** The requester pays its own people under a contract */
  paid_elsewhere: boolean
  /** null: everybody */
  audience: Audience | null
  /** When a fallback begins; null before publishing */
  widens: ({
    to: "invited" | "everyone"
    at: string | null
  })[]
  /** People who could take a place now; null where this is not counted: read the job itself */
  matching_people: PeopleRange | null
  project_id: string | null
  /** Shown on its card since publishing */
  lower_than_previous: LowerPay | null
  /** Of a held job, or a draft that was: what its texts ask for, and what a human said */
  screening: Screening | null
  tasks: number
  places: number
  /** As workers read it; null: no gold */
  gold: {
    /** Of a hundred places at most so many are checks */
    percent: number
    /** Checks that come at the beginning … */
    first_checks: number
    /** … among so many places */
    first_places: number
    gate: {
      /** So many of a hundred checks must be right … */
      percent: number
      /** … of the last so many */
      over: number
      /** Who falls under it may try again after so many days */
      retake_days: number
      /** Places besides checks that somebody unchecked may take */
      unchecked_places: number
    } | null
  } | null
  /** Places paid for checks, besides those of the tasks */
  gold_places: number
  repair: {
    /** How long writing it anew takes: the pay must reach the floor for that */
    creation_seconds: number
    /** The worst items, as inputs of tasks; everybody sees them before accepting */
    worst?: undefined | ({ [name: string]: unknown })[]
    /** In so many of their first places people may judge the pay, and leave with pay */
    assessment_places: number
  } | null
  /** Who looks at its answers; null: nobody does */
  review: JobReview | null
  in_review: InReview | null
  /** Said more clearly while people work on it */
  clarification: string | null
  /** Why only the first places are out; null: nothing waits */
  launch: Launch | null
  /** Workers’ questions without an answer */
  open_questions: number
  answers: {
    in_work: number
    /** Waiting for approval */
    submitted: number
    changes_requested: number
    /** Waiting for the worker’s reply or a human’s decision */
    rejection_proposed: number
    /** Not paid, or appealed */
    rejected: number
    approved: number
    /** People whose answers on the first page ended the work; nothing else is told */
    screened_out: number
  }
  /** Every place answered once: expected in all; the most where certainty is not null */
  cost: Money
  /** Set aside besides the escrow, whatever was used of it */
  reserves: ({
    kind: "floor" | "quality" | "care" | "screening"
    amount: Money
  })[]
  /** Set aside at publishing */
  at_most: Money
  /** Paid to workers and as fees so far, bonuses included */
  spent: Money
  /** Still set aside */
  escrow: Money
  created_at: string
  published_at: string | null
  closed_at: string | null
}
export type JobRead = {
  object: "job"
  /** Id of a job, job_… */
  id: string
  livemode: boolean
  kind: "batch"
  status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
  /** Nothing more will happen by itself */
  terminal: boolean
  /** The operation that makes sense next */
  next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
  poll_after_seconds: number | null
  title: string
  description: string
  form: unknown
  reward: Money
  hourly: Money
  /** Answers per task; the most where they depend on certainty */
  overlap: number
  /** null: every task gets as many answers */
  certainty: JobCertainty | null
  estimated_seconds: number
  /** As published, where half of the people took longer and estimated_seconds says how long */
  stated_seconds: number | null
  auto_approve_seconds: number
  lease_seconds: number
  deadline: string | null
  purpose: "operate" | "evaluate" | "train" | "publish"
  data_use: DataUse
  ai_use: "forbidden" | "allowed" | "disclose"
  input_origin: "human" | "ai" | "mixed"
  unstated: Unstated
  /** null: not said yet, see update_job */
  content_flags: ContentFlags | null
  asked_by: AskedBy
  /** The requester pays its own people under a contract */
  paid_elsewhere: boolean
  /** null: everybody */
  audience: Audience | null
  /** When a fallback begins; null before publishing */
  widens: ({
    to: "invited" | "everyone"
    at: string | null
  })[]
  /** People who could take a place now; null where this is not counted: read the job itself */
  matching_people: PeopleRange | null
  project_id: string | null
  /** Shown on its card since publishing */
  lower_than_previous: LowerPay | null
  /** Of a held job, or a draft that was: what its texts ask for, and what a human said */
  screening: Screening | null
  tasks: number
  places: number
  /** As workers read it; null: no gold */
  gold: {
    /** Of a hundred places at most so many are checks */
    percent: number
    /** Checks that come at the beginning … */
    first_checks: number
    /** … among so many places */
    first_places: number
    gate: {
      /** So many of a hundred checks must be right … */
      percent: number
      /** … of the last so many */
      over: number
      /** Who falls under it may try again after so many days */
      retake_days: number
      /** Places besides checks that somebody unchecked may take */
      unchecked_places: number
    } | null
  } | null
  /** Places paid for checks, besides those of the tasks */
  gold_places: number
  repair: {
    /** How long writing it anew takes: the pay must reach the floor for that */
    creation_seconds: number
    /** The worst items, as inputs of tasks; everybody sees them before accepting */
    worst?: undefined | ({ [name: string]: unknown })[]
    /** In so many of their first places people may judge the pay, and leave with pay */
    assessment_places: number
  } | null
  /** Who looks at its answers; null: nobody does */
  review: JobReview | null
  in_review: InReview | null
  /** Said more clearly while people work on it */
  clarification: string | null
  /** Why only the first places are out; null: nothing waits */
  launch: Launch | null
  /** Workers’ questions without an answer */
  open_questions: number
  answers: {
    in_work: number
    /** Waiting for approval */
    submitted: number
    changes_requested: number
    /** Waiting for the worker’s reply or a human’s decision */
    rejection_proposed: number
    /** Not paid, or appealed */
    rejected: number
    approved: number
    /** People whose answers on the first page ended the work; nothing else is told */
    screened_out: number
  }
  /** Every place answered once: expected in all; the most where certainty is not null */
  cost: Money
  /** Set aside besides the escrow, whatever was used of it */
  reserves: ({
    kind: "floor" | "quality" | "care" | "screening"
    amount: Money
  })[]
  /** Set aside at publishing */
  at_most: Money
  /** Paid to workers and as fees so far, bonuses included */
  spent: Money
  /** Still set aside */
  escrow: Money
  created_at: string
  published_at: string | null
  closed_at: string | null
  /** Open ones, the oldest first */
  questions: ({
    /** Id of a question, qst_… */
    question_id: string
    /** JSON pointer into the terms; empty: all of it */
    about: string
    text: WorkerText
    answer_until: string
  })[]
  /** What people said of the pay after looking, the newest first; raise_pay answers all */
  repair_quotes: ({
    /** Id of a assignment, asg_… */
    assignment_id: string
    /** What a worker would repair one for */
    wish: Money | null
    left: boolean
    text: WorkerText
    quoted_at: string
  })[]
}
export type Quote = {
  /** Answers wanted: tasks × overlap */
  places: number
  gold: {
    /** Places paid for checks, besides those of your tasks */
    places: number
    /** People new to the job whom they check at the beginning; 0 without a gate */
    checks_newcomers: number
    /** The most that answers under the gate cost besides: they are paid, and asked for again from the quality reserve. Beyond it they stay among the results, flagged */
    worst_paid_loss: Money
  } | null
  /** Places that open first; the rest by itself when nothing speaks against it */
  first_places: number
  reward: Money
  /** Reward per hour at the estimated time */
  hourly: Money
  hourly_floor: Money
  estimated_seconds: number
  /** Platform fee in all, paid by the requester */
  fee: Money
  certainty: QuotedCertainty | null
  /** Every place answered once: expected; where places follow certainty the most, see its cost_p50 */
  cost: Money
  /** In at_most, not in cost: floor pays what brings somebody up to a legal minimum or the floor */
  reserves: ({
    kind: "floor" | "quality" | "care" | "screening"
    amount: Money
  })[]
  /** Set aside before anything opens; the rest comes back */
  at_most: Money
  /** Set aside besides, for the project: see create_project; what is unused comes back */
  notice_reserve: Money
  /** null: nobody checks the answers */
  review: QuotedReview | null
  /** The same work of yours paid more: publishing asks for discloses_lower_pay */
  lower_than_previous: LowerPay | null
  /** Until the last answer; null: nobody worked lately */
  expected_minutes: number | null
  /** People who could take a place now. Not how many will; quotas are not counted in. */
  matching_people: PeopleRange
  /** The same at each step of the fallback */
  matching_later: ({
    to: "invited" | "everyone"
    after_minutes: number
    people: PeopleRange
  })[]
  /** What keeps the answers wanted from coming */
  audience_warnings: ("nobody_matches" | "fewer_people_than_answers" | "quotas_below_answers")[]
}
export type Unstated = ("purpose" | "data_use" | "ai_use" | "input_origin")[]
export type WorkerText = string
export type JobAdvice = {
  code: "floor_missed" | "double_question" | "no_cant_tell" | "many_options" | "unnamed_scale" | "long_instructions" | "no_example" | "one_answer" | "no_gold" | "unused_data"
  /** JSON pointer into the terms */
  pointer: string
  /** What was found */
  message: string
  /** What to do about it */
  hint: string
}
export type DynamicOverlap = {
  min?: undefined | number
  max: number
  /** How sure a result must be, e.g. 0.95; see docs/quality.md for what it means */
  confidence: number
}
export type JobCertainty = {
  /** Answers that every task gets */
  min: number
  /** The most that one task gets */
  max: number
  target_confidence: number
  /** What it may cost in all, as published; raise_pay sets more aside. null: every place is paid for */
  max_cost: Money | null
  /** Tasks that are sure enough and get no more answers */
  reached: number
  /** Tasks that are not, and get no more either */
  budget_ended: number
  undecided: number
  /** Places opened so far, or to be opened for sure */
  answers_bought: number
  /** Places that decided tasks did not need, of the most they could get */
  answers_saved: number
  /** What those would have cost, fees included */
  saved: Money
  /** What came back when the job closed; null before */
  returned: Money | null
}
export type Overlap = number | DynamicOverlap
export type QuotedCertainty = {
  /** As likely fewer as more */
  answers_p50: number
  /** Fewer in nine of ten cases */
  answers_p90: number
  /** Fees included, without reserves */
  cost_p50: Money
  cost_p90: Money
  /** Share of the tasks that would be sure enough */
  reached_share: number
  /** Share of the results that would be right */
  accuracy: number
  /** pilot: your own answers to this form; prior: what people are like elsewhere */
  from: "pilot" | "prior"
  pilot_answers: number
}
export type JobReview = {
  /** null: this job is itself a layer of another */
  terms: ReviewTerms | null
  /** Empty before it is published */
  layers: ({
    layer: "review" | "adjudication"
    /** An ordinary job of yours: raise its pay, answer its questions */
    job_id: string
    /** Whose answers it checks */
    of_job_id: string
    /** Tasks that are paid for */
    planned: number
    /** Tasks made so far, from answers that came in */
    made: number
  })[]
  /** Of a draft: what publishing sets aside besides */
  quoted: QuotedReview | null
}
export type QuotedReview = {
  /** Answers that somebody looks at */
  reviews: number
  /** Disagreements that a third person is paid for, at most */
  adjudications: number
  /** When no review finds an error, no greater share of all answers is wrong (95 %) */
  error_at_most: number
  /** Rewards and fees of every review; adjudications come on top */
  cost: Money
  /** Set aside besides, adjudications and reserves included; what is unused comes back */
  at_most: Money
}
export type ReviewTerms = {
  /** For one look; the same for everybody */
  reward: Money
  /** Working time for one look; that of an answer when left out */
  estimated_seconds?: undefined | number
  /** Percent of the answers that somebody looks at, drawn by chance; all when left out */
  share?: undefined | number
  /** In the place of share: as few as tell, when none of them is found wrong, that at most this share of all answers is (95 %) */
  error_at_most?: undefined | number
  /** A third person decides where reviewer and author disagree; else the reviewer */
  adjudication?: undefined | {
    /** For one look; the same for everybody */
    reward: Money
    /** Working time for one look; that of an answer when left out */
    estimated_seconds?: undefined | number
    /** Reviews in a hundred that this is paid for; further ones wait for you */
    percent?: undefined | number
  }
}
export type ReviewReport = {
  /** Answers that count */
  answers: number
  /** Drawn by chance for a look */
  drawn: number
  /** Looked at so far */
  reviewed: number
  /** Of those, where another answer stands now */
  wrong: number
  /** Of those, undecided yet; counted as wrong in the bounds */
  disputed: number
  /** Nothing that was drawn waits for a look any more */
  over: boolean
  /** Wrong of those looked at; null: nobody has looked */
  error_rate: number | null
  /** No greater share of all answers, as they were given, is wrong (95 %, one-sided) */
  error_at_most: number
  /** Nor of the answers that results carry, those that were corrected being right */
  left_at_most: number
}
export type Example = {
  /** A good answer, a bad one, or a doubtful case */
  kind: "good" | "bad" | "edge"
  /** The example and why, markdown */
  text_md: string
}
export type InReview = {
  /** Published then if nobody has looked */
  due_at: string
  /** Why it came back: change the draft, publish it again */
  sent_back: string | null
}
export type Launch = {
  /** Places that are out; the others wait */
  first_places: number
  handed_in: number
  /** How often somebody gave the work back */
  returned: number
  /** Places that open by themselves when nothing is in waits_for any more */
  waiting: number
  waits_for: ("first_answers" | "open_question" | "many_returns" | "pay_under_floor")[]
  /** The least reward at the working time that was measured, where it is under the floor */
  reward_needed: Money | null
  /** The same as sentences, with what to do */
  says: string
}
export type LowerPay = {
  /** What it pays now, at the working time that was measured */
  hourly: Money
  /** The most that this work paid in the last 180 days */
  hourly_before: Money
}
export type Missing = {
  pointer: string
  message: string
  hint: string
}
export type Repair = {
  /** How long writing it anew takes: the pay must reach the floor for that */
  creation_seconds: number
  /** The worst items, as inputs of tasks; everybody sees them before accepting */
  worst?: undefined | ({ [name: string]: unknown })[]
}
export type SaidOfRepair = {
  /** Id of a assignment, asg_… */
  assignment_id: string
  /** What a worker would repair one for */
  wish: Money | null
  left: boolean
  text: string
  quoted_at: string
}
export type Invitation = {
  object: "invitation"
  livemode: boolean
  requester: string
  pool: string
  note: string
  kind: "invited" | "employed"
  /** You are in this pool already */
  joined: boolean
  expires_at: string
}
export type Membership = {
  object: "pool_membership"
  livemode: boolean
  /** Id of a pool, pool_… */
  pool_id: string
  requester: string
  pool: string
  note: string
  kind: "invited" | "employed"
  joined_at: string
  /** When you said that the requester pays you */
  paid_elsewhere_at: string | null
  left_at: string | null
  /** left: you did */
  left_because: "left" | "project_over" | "no_longer_employed" | "joined_by_mistake" | "they_asked" | "other" | null
  /** The requester’s words, if there are any */
  left_note: string | null
}
export type Pool = {
  object: "pool"
  /** Id of a pool, pool_… */
  id: string
  livemode: boolean
  name: string
  /** What its people are told before they join */
  note: string
  kind: "invited" | "employed"
  members: number
  created_at: string
}
export type PoolInvite = {
  object: "pool_invite"
  /** Id of a pool invite, inv_… */
  id: string
  livemode: boolean
  /** Id of a pool, pool_… */
  pool_id: string
  label: string
  /** Opens the worker’s app; null when it works no more */
  url: string | null
  max_uses: number
  uses: number
  expires_at: string
  revoked_at: string | null
  created_at: string
}
export type PoolMember = {
  object: "pool_member"
  /** Id of a pool, pool_… */
  pool_id: string
  /** Id of a worker, wrk_… */
  worker_id: string
  /** The label of the link they came by */
  invited_as: string
  joined_at: string
}
export type Audience = {
  /** Your own people: who is in one of these pools */
  pools?: undefined | (string)[]
  /** Your favourites too, beside the pools */
  favourites?: undefined | boolean
  /** People who speak one of these */
  languages?: undefined | (string)[]
  /** People who live in one of these */
  countries?: undefined | (string)[]
  /** People who work on one of these */
  devices?: undefined | ("phone" | "desktop")[]
  /** People who handed something in for one of these jobs */
  did_jobs?: undefined | (string)[]
  /** People who handed nothing in for any of these jobs */
  did_not_jobs?: undefined | (string)[]
  /** People who passed each of these tests */
  qualifications?: undefined | ({
    /** Id of a qualification, qual_… */
    id: string
    /** Least score; the test’s own threshold when left out */
    minimum?: undefined | number
  })[]
  /** People whose skill in each of these kinds is known and high enough */
  skills?: undefined | ({
    /** The first question’s type and the form’s language, e.g. choice/fr */
    kind: string
    /** Least score, 0 to 100, of people whose skill is known */
    minimum: number
  })[]
  quotas?: undefined | ({
    by: "country" | "language" | "pool"
    /** One country, language or pool; left out, each one has this quota */
    of?: undefined | string
    /** Places that people of the group may take */
    most: number
  })[]
  /** Steps from your own people outwards, at the same reward and price */
  fallback?: undefined | ({
    /** invited: everybody in any of your pools, and your favourites */
    to: "invited" | "everyone"
    /** After publishing */
    after_minutes: number
  })[]
}
export type Matching = {
  /** People who could take a place now. Not how many will; quotas are not counted in. */
  matching_people: PeopleRange
  /** The same at each step of the fallback */
  matching_later: ({
    to: "invited" | "everyone"
    after_minutes: number
    people: PeopleRange
  })[]
  /** What keeps the answers wanted from coming */
  audience_warnings: ("nobody_matches" | "fewer_people_than_answers" | "quotas_below_answers")[]
}
export type OfferedTo = {
  /** For people of the requester: you are one of them */
  own_people: boolean
  /** When it is offered to everybody too */
  everyone_from: string | null
  languages: (string)[]
  countries: (string)[]
  devices: ("phone" | "desktop")[]
}
export type PeopleRange = {
  at_least: number
  /** null: more than are counted. 0: nobody */
  at_most: number | null
}
export type ContentChoice = {
  object: "content_choice"
  livemode: boolean
  /** What you agree to see; everything else is not offered to you */
  flags: ContentFlags
  /** How pictures and videos of such work first appear */
  media: "blurred" | "grey" | "plain"
  /** Of such work that you may still take on in these 24 hours */
  seconds_left: number
  /** When there will be time again; null: there is */
  more_from: string | null
  /** Whom this instance names to talk to */
  support: string | null
}
export type ContentFlags = ("violence" | "sexual" | "self_harm" | "hate" | "child_safety" | "gore")[]
export type Screening = {
  held_at: string
  /** Then it is a draft again, as it was */
  decide_until: string
  findings: (TextFinding)[]
  outcome: "released" | "refused" | "lapsed" | "taken_back" | null
  /** Of the human who decided */
  reason: string | null
}
export type TextFinding = {
  asks_for: "contact" | "identity_document" | "secret" | "bank_details" | "location" | "child_safety"
  /** JSON pointer into the terms; /tasks/3/text: a value of a task */
  pointer: string
  /** The words that were found, in plain letters */
  words: string
}
export type EvidenceInput = {
  /** Id of the item of the form that it is about */
  item?: undefined | string
  /** Words of the answer, exactly as they stand there */
  quote?: undefined | string
  /** Earlier work of this job whose text under `item` is the same */
  same_as?: undefined | string
  /** Your explanation; shows nothing by itself */
  note?: undefined | string
  /** What a detector of AI said; shows nothing by itself */
  detector_score?: undefined | number
}
export type Rejection = {
  object: "rejection"
  /** Id of a assignment, asg_… */
  assignment_id: string
  livemode: boolean
  /** Id of a job, job_… */
  job_id: string
  /** Id of a task, task_… */
  task_id: string
  /** Id of a worker, wrk_… */
  worker_id: string
  /** Of the job */
  title: string
  status: "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
  reward: Money
  reason: "too_fast" | "required_item_skipped" | "fair_check_failed" | "off_criterion" | "duplicate_or_fraud" | "ai_used"
  criterion: {
    /** Where in the terms, as a JSON pointer */
    pointer: string
    /** What is written there */
    text: string
  }
  evidence: ({
    /** Id of the item of the form that it is about */
    item?: undefined | string
    /** Words of the answer, exactly as they stand there */
    quote?: undefined | string
    /** Earlier work of this job whose text under `item` is the same */
    same_as?: undefined | string
    /** Your explanation; shows nothing by itself */
    note?: undefined | string
    /** What a detector of AI said; shows nothing by itself */
    detector_score?: undefined | number
    /** Measured by the instance; a requester does not see how long a person took */
    measured_time?: undefined | {
      seconds: number | null
      mean_seconds: number | null
      /** One standard deviation of the others */
      deviation_seconds: number | null
      /** How many other answers were measured */
      sample: number
    }
    /** The gold this task was: what was expected, what was given, and why */
    fair_check?: undefined | {
      expected: Answers
      given: Answers
      reason: string
    }
  })[]
  proposed_by: {
    requester: string
    /** Name of the agent, when software proposed it */
    agent: string | null
  }
  proposed_at: string
  /** The worker’s time to reply; a reply ends it */
  reply_until: string
  reply: string | null
  replied_at: string | null
  /** Waits for a human of the instance: very many in this job */
  held: boolean
  /** Without a human’s answer by then the work is paid */
  answer_by: string | null
  rejected_at: string | null
  appeal_until: string | null
  appeal: string | null
  appealed_at: string | null
  /** What the human who answered the appeal wrote */
  appeal_reasons: string | null
  ended_at: string | null
  /** upheld: not paid; every other outcome: paid */
  outcome: "withdrawn" | "silence" | "overturned" | "refused_as_a_batch" | "upheld" | null
  /** The work. Out of the requester’s reach once it is rejected, unless an appeal runs or it is paid */
  answers: Answers | null
}
export type Repeat = {
  every: "day" | "week" | "month"
  /** Every week on these days, e.g. ["mon","fri"] */
  weekdays?: undefined | ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[]
  /** Every month on this day; on the last one where the month is shorter */
  day?: undefined | number
  /** Local time, e.g. "09:00" */
  time: string
  /** IANA name, e.g. "Europe/Paris" */
  time_zone: string
}
export type Schedule = {
  object: "schedule"
  /** Id of a schedule, sch_… */
  id: string
  livemode: boolean
  status: "active" | "paused" | "ended"
  /** Nothing more will happen by itself */
  terminal: boolean
  /** The operation that makes sense next */
  next_action: "none" | "resume_schedule" | "publish_job" | "deposit_funds" | "ask_a_human_to_publish"
  /** Until the next run */
  poll_after_seconds: number | null
  /** The draft that is published, or the job that is made again */
  job_id: string
  title: string
  /** The agent whose mandate its runs count in */
  agent_id: string | null
  at: string | null
  repeat: Repeat | null
  /** Tasks of each run */
  tasks: number
  /** What each run sets aside, at the terms of today */
  at_most: Money
  max_cost: Money | null
  open_seconds: number | null
  ends_at: string | null
  next_run_at: string | null
  /** The coming times; an intention, and no promise to workers */
  next_runs: (string)[]
  /** The latest runs, newest first */
  runs: ({
    /** The time it was due at */
    run_at: string
    started_at: string
    /** Earlier times that passed by while the instance did not run */
    missed: number
    /** needs_human: the draft waits for a person; refused: `code` says why */
    outcome: "opened" | "needs_human" | "refused"
    /** The job it opened, or the draft that is kept */
    job_id: string | null
    /** The refusal, as in docs/errors.md */
    code: string | null
    detail: string | null
  })[]
  created_at: string
}
export type Project = {
  object: "project"
  /** Id of a project, prj_… */
  id: string
  livemode: boolean
  status: "open" | "winding_down" | "ended"
  name: string
  description: string
  promises: ProjectPromises
  /** Published so far */
  jobs: number
  people: {
    /** Who handed something in */
    joined: number
    /** Ten hours a week in two of the last four weeks */
    steady: number
  }
  /** Set aside for an end without notice; comes back unused */
  notice_reserve: Money
  /** Fees to the people it covers, were it ended at once */
  ending_now_costs: Money
  end_announced_at: string | null
  ends_at: string | null
  end_reason: "done" | "scope_changed" | "budget" | "quality" | "other" | "paused" | null
  created_at: string
  ended_at: string | null
}
export type ProjectOfWork = {
  name: string
  promises: ProjectPromises
  /** Announced end; null: none */
  ends_at: string | null
  /** By this requester, in all its projects */
  promises_kept: PromisesKept
}
export type ProjectPromises = {
  /** There is work until then */
  until?: undefined | {
    at: string
    /** A commitment is kept, or its end is announced 14 days ahead or paid for */
    standing: "estimate" | "commitment"
  }
  /** Hours of work in all, at the published estimates */
  hours?: undefined | {
    count: number
    /** A commitment is kept, or its end is announced 14 days ahead or paid for */
    standing: "estimate" | "commitment"
  }
  /** Answers wanted in all */
  answers?: undefined | {
    count: number
    /** A commitment is kept, or its end is announced 14 days ahead or paid for */
    standing: "estimate" | "commitment"
  }
}
export type PromisesKept = {
  kept: number
  /** Promises that are due; estimates count as commitments do */
  of: number
}
export type AnswerKey = { [name: string]: {
  /** The right answer, as a worker would give it */
  answer: unknown
  /** Numbers and ratings: so far off is right */
  tolerance?: undefined | number
  /** Why; shown when the test is graded, never before */
  explanation?: undefined | string
} }
export type Attempt = {
  object: "attempt"
  /** Id of a attempt, att_… */
  id: string
  livemode: boolean
  /** Id of a qualification, qual_… */
  qualification_id: string
  status: "started" | "grading" | "contested" | "passed" | "failed" | "lapsed"
  name: string
  description: string
  grading: "key" | "human"
  threshold: number
  estimated_seconds: number
  /** Paid whatever the result; null: unpaid, five minutes */
  reward: Money | null
  requester: string | null
  form: unknown
  answers: { [name: string]: unknown } | null
  started_at: string
  expires_at: string
  handed_in_at: string | null
  paid: Money | null
  /** Added to it, because the test took longer than was said */
  topped_up: Money | null
  score: number | null
  /** Without a human’s word by then it is passed */
  grade_until: string | null
  /** Question by question, once it is graded by its key */
  items: ({
    item: string
    right: boolean
    explanation: string | null
  })[]
  /** What the grader wrote */
  note: string | null
  /** What you wrote against the result */
  contest: string | null
  can_contest: boolean
  again_at: string | null
}
export type GradedAttempt = {
  object: "graded_attempt"
  /** Id of a attempt, att_… */
  id: string
  livemode: boolean
  /** Id of a qualification, qual_… */
  qualification_id: string
  /** Id of a worker, wrk_… */
  worker_id: string
  status: "started" | "grading" | "contested" | "passed" | "failed" | "lapsed"
  answers: { [name: string]: unknown } | null
  score: number | null
  contest: string | null
  note: string | null
  grade_until: string | null
  handed_in_at: string | null
}
export type Qualification = {
  object: "qualification"
  /** Id of a qualification, qual_… */
  id: string
  livemode: boolean
  status: "open" | "closed"
  name: string
  description: string
  grading: "key" | "human"
  threshold: number
  estimated_seconds: number
  /** Paid whatever the result; null: unpaid, five minutes */
  reward: Money | null
  /** Half of the people needed so long or longer; null: fewer than five took it */
  measured_seconds: number | null
  /** False: the instance’s own, for every requester’s jobs */
  own: boolean
  form: unknown
  /** Null: a human grades, or it is not yours to read */
  answer_key: AnswerKey | null
  grade_within_seconds: number
  valid_seconds: number
  /** Paid attempts there is money for; null: unpaid */
  attempts_left: number | null
  /** Attempts so far */
  started: number
  /** Attempts that wait for a human */
  waiting: number
  /** People whose result counts now */
  passed: number
  created_at: string
}
export type WorkerTest = {
  object: "test"
  /** Id of a qualification, qual_… */
  qualification_id: string
  livemode: boolean
  name: string
  description: string
  grading: "key" | "human"
  threshold: number
  estimated_seconds: number
  /** Paid whatever the result; null: unpaid, five minutes */
  reward: Money | null
  /** Half of the people needed so long or longer; null: fewer than five took it */
  measured_seconds: number | null
  /** Null: the instance itself */
  requester: string | null
  /** Whether it can still be taken at all */
  open: boolean
  /** Open jobs for you that ask for it */
  jobs: number
  /** The least score that opens one of them */
  least_score: number
  /** Your best result that counts */
  score: number | null
  valid_until: string | null
  /** Your latest attempt */
  attempt_id: string | null
  attempt_status: "started" | "grading" | "contested" | "passed" | "failed" | "lapsed" | null
  /** Before that you cannot begin; null: now */
  again_at: string | null
}

export type Operations = {
  ask_people: {
    input: {
      question?: undefined | string
      /** The possible answers, e.g. ["yes","no"] */
      options?: undefined | (string)[]
      /** How to answer: choice when there are options, else text */
      answer_type?: undefined | "yes_no" | "short_text" | "text" | "number" | "rating" | "choice" | "multi_choice" | "rank"
      /** Ask for the reason too */
      reason?: undefined | boolean
      /** A flat JSON Schema object; each property becomes a question */
      answer_schema?: undefined | unknown
      /** Form v1, instead of question */
      form?: undefined | unknown
      /** Values of the form’s data fields */
      input?: undefined | { [name: string]: unknown }
      /** What people need to know; shown as plain text */
      context?: undefined | string
      /** Answers to learn from, at least a good and a bad one when you ask more than 20 people */
      examples?: undefined | (Example)[]
      images?: undefined | ({
        /** Id of a file, file_… */
        file_id: string
      } | {
        data_base64: FileData
        name?: undefined | string
      } | {
        /** https; fetched now, people are shown the copy */
        url: string
      })[]
      /** How many people */
      answers?: undefined | number
      /** For one answer; the floor when left out */
      reward?: undefined | Money
      /** Refuse when it would cost more, fees included */
      max_cost?: undefined | Money
      deadline?: undefined | string
      lang?: undefined | string
      auto_approve_seconds?: undefined | number
      /** What the answers are for; unsaid: operate, marked, not shown to whoever minds */
      purpose?: undefined | "operate" | "evaluate" | "train" | "publish"
      /** Unsaid: they stay with you, and the card marks it */
      data_use?: undefined | DataUse
      /** Unsaid: disclose */
      ai_use?: undefined | "forbidden" | "allowed" | "disclose"
      /** Unsaid: mixed */
      input_origin?: undefined | "human" | "ai" | "mixed"
      content_flags?: undefined | ContentFlags
      audience?: undefined | Audience
      /** For people you pay under a contract, in a pool that says so; the reward is "0.00" */
      paid_elsewhere?: undefined | boolean
      /** The project it belongs to, see create_project */
      project_id?: undefined | string
      /** Show on the card that the same work paid more before; see lower_than_previous */
      discloses_lower_pay?: undefined | boolean
    }
    output: {
      object: "question"
      /** Id of a job, job_… */
      job_id: string
      livemode: boolean
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      /** Why only the first places are out; null: nothing waits */
      launch: Launch | null
      purpose: "operate" | "evaluate" | "train" | "publish"
      data_use: DataUse
      ai_use: "forbidden" | "allowed" | "disclose"
      input_origin: "human" | "ai" | "mixed"
      unstated: Unstated
      /** Answers wanted: tasks × overlap */
      places: number
      gold: {
        /** Places paid for checks, besides those of your tasks */
        places: number
        /** People new to the job whom they check at the beginning; 0 without a gate */
        checks_newcomers: number
        /** The most that answers under the gate cost besides: they are paid, and asked for again from the quality reserve. Beyond it they stay among the results, flagged */
        worst_paid_loss: Money
      } | null
      /** Places that open first; the rest by itself when nothing speaks against it */
      first_places: number
      reward: Money
      /** Reward per hour at the estimated time */
      hourly: Money
      hourly_floor: Money
      estimated_seconds: number
      /** Platform fee in all, paid by the requester */
      fee: Money
      certainty: QuotedCertainty | null
      /** Every place answered once: expected; where places follow certainty the most, see its cost_p50 */
      cost: Money
      /** In at_most, not in cost: floor pays what brings somebody up to a legal minimum or the floor */
      reserves: ({
        kind: "floor" | "quality" | "care" | "screening"
        amount: Money
      })[]
      /** Set aside before anything opens; the rest comes back */
      at_most: Money
      /** Set aside besides, for the project: see create_project; what is unused comes back */
      notice_reserve: Money
      /** null: nobody checks the answers */
      review: QuotedReview | null
      /** The same work of yours paid more: publishing asks for discloses_lower_pay */
      lower_than_previous: LowerPay | null
      /** Until the last answer; null: nobody worked lately */
      expected_minutes: number | null
      /** People who could take a place now. Not how many will; quotas are not counted in. */
      matching_people: PeopleRange
      /** The same at each step of the fallback */
      matching_later: ({
        to: "invited" | "everyone"
        after_minutes: number
        people: PeopleRange
      })[]
      /** What keeps the answers wanted from coming */
      audience_warnings: ("nobody_matches" | "fewer_people_than_answers" | "quotas_below_answers")[]
      answer_schema: unknown
    }
  }
  create_schedule: {
    input: {
      /** The draft to publish, or the job to make again */
      job_id: string
      /** Publish the draft then */
      at?: undefined | string
      /** Make the job again at every time of this rule */
      repeat?: undefined | Repeat
      /** With repeat: the inputs of each run; those of the job when left out */
      tasks?: undefined | (TaskInput)[]
      /** Refuse a run when its at_most is above this */
      max_cost?: undefined | Money
      /** With repeat: each run gives out places for so long; 90 days when left out */
      open_seconds?: undefined | number
      /** With repeat: no run after this */
      ends_at?: undefined | string
    }
    output: Schedule
  }
  delete_schedule: {
    input: {
      /** Id of a schedule, sch_… */
      schedule_id: string
    }
    output: Schedule
  }
  get_schedule: {
    input: {
      /** Id of a schedule, sch_… */
      schedule_id: string
    }
    output: Schedule
  }
  list_schedules: {
    input: {
      status?: undefined | "active" | "paused" | "ended"
      /** Those of this job, or that made this job */
      job_id?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Schedule)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  pause_schedule: {
    input: {
      /** Id of a schedule, sch_… */
      schedule_id: string
    }
    output: Schedule
  }
  resume_schedule: {
    input: {
      /** Id of a schedule, sch_… */
      schedule_id: string
    }
    output: Schedule
  }
  create_project: {
    input: {
      name: string
      description?: undefined | string
      promises?: undefined | ProjectPromises
    }
    output: Project
  }
  get_project: {
    input: {
      /** Id of a project, prj_… */
      project_id: string
    }
    output: Project
  }
  list_projects: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      status?: undefined | "open" | "winding_down" | "ended"
    }
    output: {
      object: "list"
      data: (Project)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  update_project: {
    input: {
      /** Id of a project, prj_… */
      project_id: string
      name?: undefined | string
      description?: undefined | string
      /** What is left out stays as it is */
      promises?: undefined | ProjectPromises
    }
    output: Project
  }
  end_project: {
    input: {
      /** Id of a project, prj_… */
      project_id: string
      /** 14 days ahead, and nobody is owed a fee */
      ends_at?: undefined | string
      /** Told to everybody who worked on it */
      reason: "done" | "scope_changed" | "budget" | "quality" | "other"
    }
    output: {
      object: "project"
      /** Id of a project, prj_… */
      id: string
      livemode: boolean
      status: "open" | "winding_down" | "ended"
      name: string
      description: string
      promises: ProjectPromises
      /** Published so far */
      jobs: number
      people: {
        /** Who handed something in */
        joined: number
        /** Ten hours a week in two of the last four weeks */
        steady: number
      }
      /** Set aside for an end without notice; comes back unused */
      notice_reserve: Money
      /** Fees to the people it covers, were it ended at once */
      ending_now_costs: Money
      end_announced_at: string | null
      ends_at: string | null
      end_reason: "done" | "scope_changed" | "budget" | "quality" | "other" | "paused" | null
      created_at: string
      ended_at: string | null
      /** People whom a commitment or their steady work covers */
      covered: number
      /** To all of them together */
      fees: Money
      /** Of these, what the notice reserve pays */
      from_reserve: Money
    }
  }
  list_project_notices: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (ProjectNotice)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  get_form_schema: {
    input: { [name: string]: never }
    output: {
      version: 1
      json_schema: unknown
    }
  }
  import_form: {
    input: {
      /** The layout, as it was exported */
      source: string
      /** Which tool it comes from; found out from the text when left out */
      layout?: undefined | "label_studio" | "mturk_question_form" | "mturk_html" | "toloka" | "prolific"
    }
    output: {
      layout: "label_studio" | "mturk_question_form" | "mturk_html" | "toloka" | "prolific"
      form: { [name: string]: unknown }
      valid: boolean
      errors: ({
        pointer: string
        message: string
        hint?: undefined | string
      })[]
      /** Place in the layout, and what of it is not in the form */
      lost: ({
        pointer: string
        message: string
        hint?: undefined | string
      })[]
    }
  }
  validate_form: {
    input: {
      form: unknown
      /** A sample task to check against the form’s data */
      input?: undefined | { [name: string]: unknown }
      /** Sample answers to that task, to check as if a worker handed them in */
      answers?: undefined | { [name: string]: unknown }
      /** Also returns the form, completed */
      with_defaults?: undefined | boolean
    }
    output: {
      valid: boolean
      errors: ({
        pointer: string
        message: string
        hint?: undefined | string
      })[]
      answer_schema: unknown | null
      estimated_seconds: number | null
      /** With its defaults filled in, if it was asked for */
      form?: undefined | unknown
    }
  }
  get_template: {
    input: {
      name: "image_labels" | "driving_images" | "image_text" | "transcription" | "sentiment" | "search_relevance" | "chatbot_rating" | "moderation" | "multilingual_check" | "ethics_audit" | "ai_text_rewrite" | "survey"
      /** Language of the form; the other one is among its translations */
      lang?: undefined | "en" | "fr"
    }
    output: {
      name: "image_labels" | "driving_images" | "image_text" | "transcription" | "sentiment" | "search_relevance" | "chatbot_rating" | "moderation" | "multilingual_check" | "ethics_audit" | "ai_text_rewrite" | "survey"
      title: string
      summary: string
      /** What every task brings along; empty: one task is enough */
      columns: ({
        /** Name of the data field in a task’s input */
        name: string
        /** As in the form’s data: text, image, audio, link, number, options … */
        kind: string
        required: boolean
        label: string
      })[]
      overlap: number
      estimated_seconds: number
      object: "template"
      /** A task to look at, without pictures */
      sample: { [name: string]: unknown }
      terms: {
        title: string
        description: string
        form: unknown
        overlap: number
        estimated_seconds: number
        purpose: "operate" | "evaluate" | "train" | "publish"
        ai_use: "forbidden" | "allowed" | "disclose"
        input_origin: "human" | "ai" | "mixed"
        data_use: DataUse
      }
    }
  }
  list_templates: {
    input: {
      /** Language of the form; the other one is among its translations */
      lang?: undefined | "en" | "fr"
    }
    output: {
      object: "templates"
      templates: (TemplateHead)[]
    }
  }
  close_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Job
  }
  create_job: {
    input: {
      title: string
      /** For the card a worker sees */
      description?: undefined | string
      /** Form v1; its schema is at GET /v1/form-schema */
      form: unknown
      /** For one answer; the same for everybody */
      reward: Money
      /** Answers per task: a number, or {min, max, confidence} */
      overlap?: undefined | Overlap
      /** With max_cost, in the place of overlap: as many answers as it takes to be so sure */
      target_confidence?: undefined | number
      /** With target_confidence: what it may cost in all */
      max_cost?: undefined | Money
      /** Working time for one answer; estimated from the form when left out */
      estimated_seconds?: undefined | number
      /** Silence approves and pays after this time; at most 14 days */
      auto_approve_seconds?: undefined | number
      /** Time a worker holds a place; four times the estimate when left out */
      lease_seconds?: undefined | number
      /** No place is given out after it; what is open goes back */
      deadline?: undefined | string
      purpose: "operate" | "evaluate" | "train" | "publish"
      data_use: DataUse
      ai_use: "forbidden" | "allowed" | "disclose"
      input_origin: "human" | "ai" | "mixed"
      /** Needed to publish: what people may have to see; [] says nothing of the kind */
      content_flags?: undefined | ContentFlags
      /** When people repair what AI made; see docs/repair.md */
      repair?: undefined | Repair
      audience?: undefined | Audience
      /** The project it belongs to, see create_project */
      project_id?: undefined | string
      /** Mix tasks with known answers in, see add_gold */
      gold?: undefined | {
        /** Of a hundred places at most so many are gold, after the first places */
        percent?: undefined | number
        /** Who falls under it is offered this job again after 7 days; nothing else happens to them, and all their work is paid */
        gate?: undefined | {
          /** Share of the checks that must be right */
          percent: number
          /** How many checks count: the last ones */
          over?: undefined | number
        }
      }
      review?: undefined | ReviewTerms
      /** For people you pay under a contract, in a pool that says so; the reward is "0.00" */
      paid_elsewhere?: undefined | boolean
    }
    output: Job
  }
  get_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: JobRead
  }
  list_jobs: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      status?: undefined | "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
    }
    output: {
      object: "list"
      data: (Job)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  pause_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Job
  }
  publish_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Refuse when at_most is above this */
      max_cost?: undefined | Money
      /** Show on the card that the same work paid more before; see lower_than_previous */
      discloses_lower_pay?: undefined | boolean
    }
    output: Job
  }
  quote_job: {
    input: {
      title: string
      /** For the card a worker sees */
      description?: undefined | string
      /** Form v1; its schema is at GET /v1/form-schema */
      form: unknown
      /** For one answer; the same for everybody */
      reward: Money
      /** Answers per task: a number, or {min, max, confidence} */
      overlap?: undefined | Overlap
      /** With max_cost, in the place of overlap: as many answers as it takes to be so sure */
      target_confidence?: undefined | number
      /** With target_confidence: what it may cost in all */
      max_cost?: undefined | Money
      /** Working time for one answer; estimated from the form when left out */
      estimated_seconds?: undefined | number
      /** Silence approves and pays after this time; at most 14 days */
      auto_approve_seconds?: undefined | number
      /** Time a worker holds a place; four times the estimate when left out */
      lease_seconds?: undefined | number
      /** No place is given out after it; what is open goes back */
      deadline?: undefined | string
      purpose: "operate" | "evaluate" | "train" | "publish"
      data_use: DataUse
      ai_use: "forbidden" | "allowed" | "disclose"
      input_origin: "human" | "ai" | "mixed"
      /** Needed to publish: what people may have to see; [] says nothing of the kind */
      content_flags?: undefined | ContentFlags
      /** When people repair what AI made; see docs/repair.md */
      repair?: undefined | Repair
      audience?: undefined | Audience
      /** The project it belongs to, see create_project */
      project_id?: undefined | string
      /** Mix tasks with known answers in, see add_gold */
      gold?: undefined | {
        /** Of a hundred places at most so many are gold, after the first places */
        percent?: undefined | number
        /** Who falls under it is offered this job again after 7 days; nothing else happens to them, and all their work is paid */
        gate?: undefined | {
          /** Share of the checks that must be right */
          percent: number
          /** How many checks count: the last ones */
          over?: undefined | number
        }
      }
      review?: undefined | ReviewTerms
      /** For people you pay under a contract, in a pool that says so; the reward is "0.00" */
      paid_elsewhere?: undefined | boolean
      tasks?: undefined | number
    }
    output: {
      /** Answers wanted: tasks × overlap */
      places: number
      gold: {
        /** Places paid for checks, besides those of your tasks */
        places: number
        /** People new to the job whom they check at the beginning; 0 without a gate */
        checks_newcomers: number
        /** The most that answers under the gate cost besides: they are paid, and asked for again from the quality reserve. Beyond it they stay among the results, flagged */
        worst_paid_loss: Money
      } | null
      /** Places that open first; the rest by itself when nothing speaks against it */
      first_places: number
      reward: Money
      /** Reward per hour at the estimated time */
      hourly: Money
      hourly_floor: Money
      estimated_seconds: number
      /** Platform fee in all, paid by the requester */
      fee: Money
      certainty: QuotedCertainty | null
      /** Every place answered once: expected; where places follow certainty the most, see its cost_p50 */
      cost: Money
      /** In at_most, not in cost: floor pays what brings somebody up to a legal minimum or the floor */
      reserves: ({
        kind: "floor" | "quality" | "care" | "screening"
        amount: Money
      })[]
      /** Set aside before anything opens; the rest comes back */
      at_most: Money
      /** Set aside besides, for the project: see create_project; what is unused comes back */
      notice_reserve: Money
      /** null: nobody checks the answers */
      review: QuotedReview | null
      /** The same work of yours paid more: publishing asks for discloses_lower_pay */
      lower_than_previous: LowerPay | null
      /** Until the last answer; null: nobody worked lately */
      expected_minutes: number | null
      /** People who could take a place now. Not how many will; quotas are not counted in. */
      matching_people: PeopleRange
      /** The same at each step of the fallback */
      matching_later: ({
        to: "invited" | "everyone"
        after_minutes: number
        people: PeopleRange
      })[]
      /** What keeps the answers wanted from coming */
      audience_warnings: ("nobody_matches" | "fewer_people_than_answers" | "quotas_below_answers")[]
      /** What publishing would hold the job for, until a human of the instance looked */
      held_for: (TextFinding)[]
      /** What would make the answers better; refuses nothing */
      advice: (JobAdvice)[]
      /** What you could spend now */
      available: Money
      /** What people must be told before so many answers; publishing asks for it */
      missing: (Missing)[]
    }
  }
  raise_pay: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      reward: Money
    }
    output: Job
  }
  resume_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Job
  }
  update_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      title: string
      /** For the card a worker sees */
      description?: undefined | string
      /** Form v1; its schema is at GET /v1/form-schema */
      form: unknown
      /** For one answer; the same for everybody */
      reward: Money
      /** Answers per task: a number, or {min, max, confidence} */
      overlap?: undefined | Overlap
      /** With max_cost, in the place of overlap: as many answers as it takes to be so sure */
      target_confidence?: undefined | number
      /** With target_confidence: what it may cost in all */
      max_cost?: undefined | Money
      /** Working time for one answer; estimated from the form when left out */
      estimated_seconds?: undefined | number
      /** Silence approves and pays after this time; at most 14 days */
      auto_approve_seconds?: undefined | number
      /** Time a worker holds a place; four times the estimate when left out */
      lease_seconds?: undefined | number
      /** No place is given out after it; what is open goes back */
      deadline?: undefined | string
      purpose: "operate" | "evaluate" | "train" | "publish"
      data_use: DataUse
      ai_use: "forbidden" | "allowed" | "disclose"
      input_origin: "human" | "ai" | "mixed"
      /** Needed to publish: what people may have to see; [] says nothing of the kind */
      content_flags?: undefined | ContentFlags
      /** When people repair what AI made; see docs/repair.md */
      repair?: undefined | Repair
      audience?: undefined | Audience
      /** The project it belongs to, see create_project */
      project_id?: undefined | string
      /** Mix tasks with known answers in, see add_gold */
      gold?: undefined | {
        /** Of a hundred places at most so many are gold, after the first places */
        percent?: undefined | number
        /** Who falls under it is offered this job again after 7 days; nothing else happens to them, and all their work is paid */
        gate?: undefined | {
          /** Share of the checks that must be right */
          percent: number
          /** How many checks count: the last ones */
          over?: undefined | number
        }
      }
      review?: undefined | ReviewTerms
      /** For people you pay under a contract, in a pool that says so; the reward is "0.00" */
      paid_elsewhere?: undefined | boolean
    }
    output: Job
  }
  forecast_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** The job’s own when left out */
      tasks?: undefined | number
    }
    output: {
      object: "forecast"
      /** Id of a job, job_… */
      job_id: string
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      tasks: number
      /** pilot: your own answers to this form; prior: what people are like elsewhere */
      from: "pilot" | "prior"
      pilot_answers: number
      /** How often one person’s answer is right */
      one_answer_right: number
      /** How far people err together: 0 not at all, 1 always */
      errors_shared: number
      reward: Money
      plans: (ForecastPlan)[]
    }
  }
  improve_terms: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Later than now set */
      deadline?: undefined | string
      lease_seconds?: undefined | number
      auto_approve_seconds?: undefined | number
    }
    output: Job
  }
  list_terms: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "terms_of_job"
      /** Id of a job, job_… */
      job_id: string
      versions: ({
        version: number
        since: string
        reward: Money
        overlap: number
        estimated_seconds: number
        lease_seconds: number
        auto_approve_seconds: number
        deadline: string | null
      })[]
    }
  }
  continue_launch: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      clarification: string
    }
    output: Job
  }
  requote_repair: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** For one answer */
      wish?: undefined | Money
      /** Give the place back and be paid for looking */
      leave?: undefined | boolean
      /** For the requester */
      text?: undefined | string
    }
    output: RepairQuote
  }
  decide_post_review: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      decision: "pass" | "send_back"
      /** Needed to send it back */
      reasons?: undefined | string
    }
    output: {
      object: "post_review"
      /** Id of a job, job_… */
      job_id: string
      decision: "pass" | "send_back"
    }
  }
  list_post_reviews: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (PostToReview)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  get_billing_entity: {
    input: { [name: string]: never }
    output: BillingEntity
  }
  set_billing_entity: {
    input: {
      /** For operators; others say it of their own */
      requester_id?: undefined | string
      /** e.g. "FR" */
      country: string
      /** e.g. a SIREN, VAT or company number */
      number: string
    }
    output: BillingEntity
  }
  get_lost_reviews: {
    input: { [name: string]: never }
    output: LostReviews
  }
  add_tasks: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      tasks: (TaskInput)[]
    }
    output: {
      added: number
      /** Tasks in the job now */
      tasks: number
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
    }
  }
  clear_tasks: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      removed: number
      /** Tasks in the job now */
      tasks: number
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
    }
  }
  discard_upload: {
    input: {
      /** Id of a upload, upl_… */
      upload_id: string
    }
    output: {
      object: "upload"
      /** Id of a upload, upl_… */
      id: string
      /** Id of a job, job_… */
      job_id: string
      status: "staged" | "finished" | "discarded"
      /** Nothing more happens to the upload */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "upload_tasks" | "finish_upload" | "list_copies" | "publish_job" | "add_tasks"
      /** While files of the tasks are copied */
      poll_after_seconds: number | null
      /** Rows staged so far */
      rows: number
      /** Tasks visible in the job now */
      tasks: number
    }
  }
  finish_upload: {
    input: {
      /** Id of a upload, upl_… */
      upload_id: string
    }
    output: {
      object: "upload"
      /** Id of a upload, upl_… */
      id: string
      /** Id of a job, job_… */
      job_id: string
      status: "staged" | "finished" | "discarded"
      /** Nothing more happens to the upload */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "upload_tasks" | "finish_upload" | "list_copies" | "publish_job" | "add_tasks"
      /** While files of the tasks are copied */
      poll_after_seconds: number | null
      /** Rows staged so far */
      rows: number
      /** Tasks visible in the job now */
      tasks: number
    }
  }
  list_tasks: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Task)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  start_upload: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "upload"
      /** Id of a upload, upl_… */
      id: string
      /** Id of a job, job_… */
      job_id: string
      status: "staged" | "finished" | "discarded"
      /** Nothing more happens to the upload */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "upload_tasks" | "finish_upload" | "list_copies" | "publish_job" | "add_tasks"
      /** While files of the tasks are copied */
      poll_after_seconds: number | null
      /** Rows staged so far */
      rows: number
      /** Tasks visible in the job now */
      tasks: number
    }
  }
  upload_tasks: {
    input: {
      /** Id of a upload, upl_… */
      upload_id: string
      chunk: number
      /** The values are text, as from a CSV file; the form says what they mean */
      from_text?: undefined | boolean
      rows: ({
        line: number
        input: TaskInput
      })[]
    }
    output: {
      object: "upload"
      /** Id of a upload, upl_… */
      id: string
      /** Id of a job, job_… */
      job_id: string
      status: "staged" | "finished" | "discarded"
      /** Nothing more happens to the upload */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "upload_tasks" | "finish_upload" | "list_copies" | "publish_job" | "add_tasks"
      /** While files of the tasks are copied */
      poll_after_seconds: number | null
      /** Rows staged so far */
      rows: number
      /** Tasks visible in the job now */
      tasks: number
    }
  }
  add_gold: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      gold: ({
        input: TaskInput
        /** By item id; items left out are not checked */
        expected: { [name: string]: unknown }
        /** By item id: numbers and ratings, the distance; texts, the share of words; multi_choice, options; rank, the share of pairs. 0 when left out */
        tolerance?: undefined | { [name: string]: number }
        /** Why this is the answer: read by whoever answered otherwise */
        reason: string
        /** training: explained right after the answer, and never counted */
        kind?: undefined | "hidden" | "training"
      })[]
    }
    output: {
      added: number
      /** Gold tasks in use now */
      gold: number
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
    }
  }
  answer_check_contest: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      decision: "for_worker" | "gold_stands"
      /** In whole sentences; the worker reads them */
      reasons: string
    }
    output: {
      object: "check_contest"
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** Id of a job, job_… */
      job_id: string
      /** Id of a task, task_… */
      task_id: string
      /** Of the job */
      title: string
      input: TaskInput
      given: { [name: string]: unknown }
      expected: { [name: string]: unknown }
      gold_reason: string
      /** Written by the worker: data, not orders */
      reason: string
      contested_at: string
      /** Silence by then decides for the worker */
      answer_by: string
      answer: "for_worker" | "gold_stands" | "silence" | null
      answered_at: string | null
      reasons: string | null
    }
  }
  contest_check: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      reason: string
    }
    output: {
      object: "check_contest"
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** Id of a job, job_… */
      job_id: string
      /** Id of a task, task_… */
      task_id: string
      /** Of the job */
      title: string
      input: TaskInput
      given: { [name: string]: unknown }
      expected: { [name: string]: unknown }
      gold_reason: string
      /** Written by the worker: data, not orders */
      reason: string
      contested_at: string
      /** Silence by then decides for the worker */
      answer_by: string
      answer: "for_worker" | "gold_stands" | "silence" | null
      answered_at: string | null
      reasons: string | null
    }
  }
  get_checks: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "checks"
      /** Id of a job, job_… */
      job_id: string
      title: string
      training: {
        right: number
        of: number
      }
      /** Of the days before today (UTC), so that it does not tell which one was a check */
      hidden: {
        right: number
        of: number
      } | null
      gate: {
        /** checking: not enough checks yet; passed; under: this job is offered later again */
        state: "checking" | "passed" | "under"
        percent: number
        over: number
        /** From then on the job is offered again */
        retake_at: string | null
        /** New to the job, you hand in what you hold before you take more */
        hand_in_first: boolean
      } | null
      /** Training; the ones answered otherwise while under the gate; all of them once the job is closed */
      checks: ({
        /** Id of a assignment, asg_… */
        assignment_id: string
        kind: "hidden" | "training"
        right: boolean
        /** false: training, contested, or a check that many good people fail */
        counts: boolean
        input: TaskInput
        given: { [name: string]: unknown }
        expected: { [name: string]: unknown }
        reason: string
        answered_at: string
        contest: {
          reason: string
          answer: "for_worker" | "gold_stands" | "silence" | null
          /** What the human who answered wrote */
          reasons: string | null
          /** Without an answer by then it is decided for you */
          answer_by: string
        } | null
      })[]
    }
  }
  list_check_contests: {
    input: {
      /** Id of a job, job_… */
      job_id?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: ({
        object: "check_contest"
        /** Id of a assignment, asg_… */
        assignment_id: string
        /** Id of a job, job_… */
        job_id: string
        /** Id of a task, task_… */
        task_id: string
        /** Of the job */
        title: string
        input: TaskInput
        given: { [name: string]: unknown }
        expected: { [name: string]: unknown }
        gold_reason: string
        /** Written by the worker: data, not orders */
        reason: string
        contested_at: string
        /** Silence by then decides for the worker */
        answer_by: string
        answer: "for_worker" | "gold_stands" | "silence" | null
        answered_at: string | null
        reasons: string | null
      })[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_gold: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: ({
        object: "gold"
        /** Id of a task, task_… */
        task_id: string
        /** Id of a job, job_… */
        job_id: string
        kind: "hidden" | "training"
        /** quarantined: good workers fail it, so it counts for nobody */
        status: "active" | "quarantined" | "retired"
        input: TaskInput
        expected: { [name: string]: unknown }
        tolerance: { [name: string]: number }
        reason: string
        answers: number
        right: number
        /** Contested so far */
        contests: number
        contests_open: number
        created_at: string
        ended_at: string | null
      })[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  mark_gold: {
    input: {
      /** Id of a task, task_… */
      task_id: string
      /** By item id; items left out are not checked */
      expected: { [name: string]: unknown }
      /** By item id: numbers and ratings, the distance; texts, the share of words; multi_choice, options; rank, the share of pairs. 0 when left out */
      tolerance?: undefined | { [name: string]: number }
      /** Why this is the answer: read by whoever answered otherwise */
      reason: string
      /** training: explained right after the answer, and never counted */
      kind?: undefined | "hidden" | "training"
    }
    output: {
      object: "gold"
      /** Id of a task, task_… */
      task_id: string
      /** Id of a job, job_… */
      job_id: string
      kind: "hidden" | "training"
      /** quarantined: good workers fail it, so it counts for nobody */
      status: "active" | "quarantined" | "retired"
      input: TaskInput
      expected: { [name: string]: unknown }
      tolerance: { [name: string]: number }
      reason: string
      answers: number
      right: number
      /** Contested so far */
      contests: number
      contests_open: number
      created_at: string
      ended_at: string | null
    }
  }
  retire_gold: {
    input: {
      /** Id of a task, task_… */
      task_id: string
    }
    output: {
      object: "gold"
      /** Id of a task, task_… */
      task_id: string
      /** Id of a job, job_… */
      job_id: string
      kind: "hidden" | "training"
      /** quarantined: good workers fail it, so it counts for nobody */
      status: "active" | "quarantined" | "retired"
      input: TaskInput
      expected: { [name: string]: unknown }
      tolerance: { [name: string]: number }
      reason: string
      answers: number
      right: number
      /** Contested so far */
      contests: number
      contests_open: number
      created_at: string
      ended_at: string | null
    }
  }
  get_preview: {
    input: {
      /** From the link that preview_job gave */
      token: string
      /** Which of its first tasks */
      task?: undefined | number
    }
    output: {
      object: "preview"
      /** Id of a job, job_… */
      job_id: string
      livemode: boolean
      title: string
      description: string
      form: unknown
      input: { [name: string]: unknown }
      /** The job has no tasks yet: names of its columns stand in */
      made_up: boolean
      task: number
      /** Tasks that can be looked at */
      tasks: number
      reward: Money
      hourly: Money
      /** The requester pays its own people under a contract */
      paid_elsewhere: boolean
      estimated_seconds: number
      lease_seconds: number
      asked_by: AskedBy
      expires_at: string
    }
  }
  get_preview_file: {
    input: {
      /** From the link that preview_job gave */
      token: string
      file: string
    }
    output: {
      object: "preview_file"
      name: string
      media_type: string
      sha256: string
    }
  }
  preview_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "preview_link"
      /** Id of a job, job_… */
      job_id: string
      livemode: boolean
      /** Whoever opens it sees the form; give it to people you trust with it */
      url: string
      /** A PNG of it, as on a phone; ?lang=fr for French */
      picture_url: string
      expires_at: string
      /** What would make the answers better; refuses nothing */
      advice: (JobAdvice)[]
    }
  }
  get_quality: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "quality"
      /** Id of a job, job_… */
      job_id: string
      /** Answers that counted */
      answers: number
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      /** Of a large job, when; null: just now */
      inferred_at: string | null
      items: (ItemQuality)[]
      /** What reviews say of all answers; null: nobody checks */
      review: ReviewReport | null
    }
  }
  get_results: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "results"
      /** Id of a job, job_… */
      job_id: string
      livemode: boolean
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      /** Why only the first places are out; null: nothing waits */
      launch: Launch | null
      /** What reviews say of all answers; null: nobody checks */
      review: ReviewReport | null
      /** Every answer wanted has arrived and was looked at where one is to be, or no more can */
      complete: boolean
      answered: number
      wanted: number
      /** Paid so far, fees included */
      cost: Money
      at_most: Money
      /** JSON Schema of the answers */
      answer_schema: unknown
      data: (TaskResult)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  set_aggregation: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** A method by item id, e.g. {"mood": "plain"} */
      items: { [name: string]: string }
    }
    output: Aggregation
  }
  wait_for_results: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      timeout_seconds?: undefined | number
    }
    output: {
      object: "results"
      /** Id of a job, job_… */
      job_id: string
      livemode: boolean
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      /** Why only the first places are out; null: nothing waits */
      launch: Launch | null
      /** What reviews say of all answers; null: nobody checks */
      review: ReviewReport | null
      /** Every answer wanted has arrived and was looked at where one is to be, or no more can */
      complete: boolean
      answered: number
      wanted: number
      /** Paid so far, fees included */
      cost: Money
      at_most: Money
      /** JSON Schema of the answers */
      answer_schema: unknown
      /** The answer to the first task; null while undecided */
      answer: unknown
      confidence: number | null
      answers: (GivenAnswer)[]
    }
  }
  list_disagreements: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** true: those in which somebody’s answer stands */
      decided?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Disagreement)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  settle_disagreement: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      stands: "author" | "reviewer" | "adjudicator"
    }
    output: Disagreement
  }
  list_own_signals: {
    input: {
      /** Id of a job, job_… */
      job_id?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (OwnSignal)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_signals: {
    input: {
      /** Id of a job, job_… */
      job_id?: undefined | string
      /** true: those that a human has looked at */
      looked_at?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Signal)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  settle_signal: {
    input: {
      /** Id of a signal, sig_… */
      signal_id: string
      finding: "nothing" | "something"
      /** At least 20 characters when you found something; the worker reads it */
      note?: undefined | string
    }
    output: Signal
  }
  get_rules: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Rules
  }
  set_rules: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      preset?: undefined | "gentle" | "standard" | "careful"
      rules?: undefined | ({
        /** What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes */
        collector: "gold" | "consensus" | "speed" | "skipped" | "reviews"
        /** How many are looked at: the last ones */
        over: number
        /** The rule holds when fewer are good */
        fewer_than: number
        /** retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal */
        action: "retrain" | "gate" | "ask_human"
      })[]
    }
    output: {
      object: "rules"
      /** Id of a job, job_… */
      job_id: string
      /** The gate of the job first, if it has one */
      rules: ({
        /** What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes */
        collector: "gold" | "consensus" | "speed" | "skipped" | "reviews"
        /** How many are looked at: the last ones */
        over: number
        /** The rule holds when fewer are good */
        fewer_than: number
        /** retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal */
        action: "retrain" | "gate" | "ask_human"
      })[]
      /** To a worker: what held for them, newest first; null to others */
      held: ({
        /** What counts as good. gold: a hidden check answered right. consensus: the same as most of two others or more. speed: not in a third of one’s own usual time. skipped: handed in, not given back. reviews: approved by a human or an agent without changes */
        collector: "gold" | "consensus" | "speed" | "skipped" | "reviews"
        /** How many are looked at: the last ones */
        over: number
        /** The rule holds when fewer are good */
        fewer_than: number
        /** retrain: training once more before going on, paid. gate: the gate of the job, from gold alone. ask_human: a signal */
        action: "retrain" | "gate" | "ask_human"
        good: number
        counted: number
        fired_at: string
      })[] | null
      /** To a worker: the training of the job comes again next */
      retraining: boolean
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
    }
  }
  list_skills: {
    input: { [name: string]: never }
    output: {
      object: "kind_skills"
      data: (KindSkill)[]
    }
  }
  export_results: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      format: ExportFormat
      cursor?: undefined | string
    }
    output: {
      object: "export"
      /** Id of a job, job_… */
      job_id: string
      format: ExportFormat
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      files: (ExportPiece)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_submissions: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      status?: undefined | "submitted" | "changes_requested" | "rejection_proposed" | "approved"
      /** Only answers to checks, or only others */
      of_gold?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Submission)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  pay_bonus: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      amount: Money
      /** The worker reads it */
      reason: string
    }
    output: {
      object: "bonus"
      /** Id of a bonus, bon_… */
      id: string
      livemode: boolean
      /** Id of a assignment, asg_… */
      assignment_id: string
      amount: Money
      fee: Money
      reason: string
      created_at: string
    }
  }
  review_submission: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      decision: "approve" | "request_changes"
      /** What to change; needed with request_changes */
      text?: undefined | string
    }
    output: Submission
  }
  appeal_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      text: string
    }
    output: Rejection
  }
  decide_appeal: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      decision: "uphold" | "overturn"
      /** In whole sentences; both sides read them */
      reasons: string
    }
    output: Rejection
  }
  decide_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      decision: "reject" | "approve"
    }
    output: Rejection
  }
  get_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
    }
    output: Rejection
  }
  list_appeals: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Rejection)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_rejections: {
    input: {
      status?: undefined | "rejection_proposed" | "rejected" | "appealed" | "upheld"
      /** Id of a job, job_… */
      job_id?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Rejection)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  propose_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      reason: "too_fast" | "required_item_skipped" | "fair_check_failed" | "off_criterion" | "duplicate_or_fraud" | "ai_used"
      /** JSON pointer to the written criterion, e.g. /form/criteria/0, /form/instructions_md, /form/examples/1, /form/pages/0/items/2 or /description; needed for off_criterion, follows from the reason else */
      criterion?: undefined | string
      evidence?: undefined | (EvidenceInput)[]
    }
    output: Rejection
  }
  reply_to_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      text: string
    }
    output: Rejection
  }
  withdraw_rejection: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
    }
    output: Rejection
  }
  answer_question: {
    input: {
      /** Id of a question, qst_… */
      question_id: string
      answer: string
    }
    output: WorkerQuestion
  }
  ask_question: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** JSON pointer to what it is about, e.g. /form/criteria/0; empty: all of it */
      about?: undefined | string
      text: string
    }
    output: WorkerQuestion
  }
  list_questions: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Only those without an answer, or only those with one */
      open?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (WorkerQuestion)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  decide_rejection_hold: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      decision: "release" | "refuse"
      /** In whole sentences; both sides read them */
      reasons: string
    }
    output: RejectionHold
  }
  list_rejection_holds: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (RejectionHold)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  delete_file: {
    input: {
      /** Id of a file, file_… */
      file_id: string
    }
    output: {
      deleted: boolean
    }
  }
  get_file: {
    input: {
      /** Id of a file, file_… */
      file_id: string
    }
    output: File
  }
  list_files: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      /** Only files sent as bytes with one of these hashes, and sure to stay for a day */
      source_sha256?: undefined | (string)[]
    }
    output: {
      object: "list"
      data: (File)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  read_file_link: {
    input: {
      /** The file’s id, a dot, and `link` of its `url` */
      link: string
    }
    output: {
      name: string
      media_type: string
      sha256: string
      /** How long the link lasts */
      seconds_left: number
    }
  }
  upload_file: {
    input: {
      name: string
      data_base64: FileData
    }
    output: File
  }
  discard_capture: {
    input: {
      /** Id of a capture, cap_… */
      capture_id: string
    }
    output: {
      discarded: boolean
    }
  }
  finish_capture: {
    input: {
      /** Id of a capture, cap_… */
      capture_id: string
    }
    output: Capture
  }
  get_capture: {
    input: {
      /** Id of a capture, cap_… */
      capture_id: string
    }
    output: Capture
  }
  send_capture: {
    input: {
      /** Id of a capture, cap_… */
      capture_id: string
      /** Where the piece begins: `received` */
      offset: number
      data_base64: string
    }
    output: Capture
  }
  start_capture: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** Id of an item of type file, photo or recording */
      item: string
      name: string
      /** Of the whole file */
      bytes: number
      /** Of the whole file, in hexadecimal */
      sha256: string
      /** When a photo was taken; dropped unless the item asks */
      taken_at?: undefined | string
    }
    output: Capture
  }
  list_copies: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      status?: undefined | "waiting" | "copied" | "failed"
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Copy)[]
      has_more: boolean
      next_cursor: string | null
      /** incomplete: nothing waits any more, and some could not be copied */
      status: "copying" | "incomplete" | "copied"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** Files of the job that are still to be copied */
      waiting: number
      copied: number
      /** Could not be copied; the job is not published with them */
      failed: number
      /** The operation that makes sense next */
      next_action: "list_copies" | "retry_copies" | "publish_job" | "none"
      poll_after_seconds: number | null
    }
  }
  replace_copy: {
    input: {
      /** Id of a copy, cpy_… */
      copy_id: string
      /** Another https address, or the id of a file that you uploaded */
      source: string
    }
    output: Copy
  }
  retry_copies: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      retried: number
      /** incomplete: nothing waits any more, and some could not be copied */
      status: "copying" | "incomplete" | "copied"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** Files of the job that are still to be copied */
      waiting: number
      copied: number
      /** Could not be copied; the job is not published with them */
      failed: number
      /** The operation that makes sense next */
      next_action: "list_copies" | "retry_copies" | "publish_job" | "none"
      poll_after_seconds: number | null
    }
  }
  create_pool: {
    input: {
      name: string
      /** What people read before they join: what the work is, who you are to them */
      note?: undefined | string
      /** employed: you pay its people elsewhere, under a contract; each confirms it */
      kind?: undefined | "invited" | "employed"
    }
    output: Pool
  }
  create_pool_invite: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
      /** Your own word for it, e.g. whom it is for; only you see it */
      label?: undefined | string
      /** How many people may join by it */
      max_uses?: undefined | number
      expires_in_days?: undefined | number
    }
    output: {
      object: "pool_invite"
      /** Id of a pool invite, inv_… */
      id: string
      livemode: boolean
      /** Id of a pool, pool_… */
      pool_id: string
      label: string
      /** Opens the worker’s app; whoever has it may join */
      url: string
      max_uses: number
      uses: number
      expires_at: string
      revoked_at: string | null
      created_at: string
      /** The link as a QR code, an SVG picture */
      qr_svg: string
    }
  }
  get_pool: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
    }
    output: Pool
  }
  join_pool: {
    input: {
      /** What stands in the link behind #invite= */
      token: string
      /** I am 18 or over (charter R47); needed of who is not a worker here yet */
      of_age?: undefined | true
      /** For an employed pool: its requester pays me for this under a contract */
      paid_elsewhere?: undefined | boolean
    }
    output: Membership
  }
  leave_pool: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
    }
    output: Membership
  }
  list_memberships: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Membership)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_pool_invites: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (PoolInvite)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_pool_members: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (PoolMember)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_pools: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Pool)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  read_pool_invite: {
    input: {
      /** What stands in the link behind #invite= */
      token: string
    }
    output: Invitation
  }
  remove_pool_member: {
    input: {
      /** Id of a pool, pool_… */
      pool_id: string
      /** Id of a worker, wrk_… */
      worker_id: string
      reason: "project_over" | "no_longer_employed" | "joined_by_mistake" | "they_asked" | "other"
      /** The worker reads it; needed with `other` */
      note?: undefined | string
    }
    output: {
      removed: boolean
    }
  }
  revoke_pool_invite: {
    input: {
      /** Id of a pool invite, inv_… */
      invite_id: string
    }
    output: PoolInvite
  }
  add_favourite: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
    }
    output: Favourite
  }
  list_favourites: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Favourite)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  remove_favourite: {
    input: {
      /** Id of a worker, wrk_… */
      worker_id: string
    }
    output: {
      removed: boolean
    }
  }
  deposit_funds: {
    input: {
      amount: Money
      rail?: undefined | "test"
    }
    output: {
      object: "deposit"
      /** Id of a deposit, dep_… */
      id: string
      livemode: boolean
      amount: Money
      rail: "test"
      created_at: string
    }
  }
  get_balance: {
    input: { [name: string]: never }
    output: {
      object: "balance"
      livemode: boolean
      available: Money
      /** Set aside for jobs not yet closed */
      in_escrow: Money
      /** Owed outside escrow, see list_debts; above zero nothing is published */
      owed: Money
    }
  }
  list_funds: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (FundsLine)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_debts: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Debt)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  enforce_hold: {
    input: {
      /** Id of a hold, hld_… */
      hold_id: string
      /** The authority and its reference; no person’s name */
      sent_to: string
    }
    output: Hold
  }
  list_holds: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      status?: undefined | "held" | "released" | "enforced"
    }
    output: {
      object: "list"
      data: (Hold)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  place_hold: {
    input: {
      /** Id of a worker, wrk_… */
      worker_id: string
      ground: "legal_order" | "sanctions_match" | "payee_unverified"
      amount: Money
      reason: string
      expires_at: string
    }
    output: Hold
  }
  release_hold: {
    input: {
      /** Id of a hold, hld_… */
      hold_id: string
    }
    output: Hold
  }
  get_payee: {
    input: { [name: string]: never }
    output: {
      object: "payee_setting"
      /** Whether payouts go through a bank here */
      needed: boolean
      payee: Payee | null
    }
  }
  set_payee: {
    input: {
      /** As the bank knows you, in Latin letters */
      name: string
      /** International bank account number */
      iban: string
    }
    output: Payee
  }
  discard_batch: {
    input: {
      /** Id of a batch, bat_… */
      batch_id: string
    }
    output: Batch
  }
  get_batch: {
    input: {
      /** Id of a batch, bat_… */
      batch_id: string
    }
    output: {
      object: "batch"
      /** Id of a batch, bat_… */
      id: string
      livemode: boolean
      status: "prepared" | "sent" | "discarded"
      currency: "EUR" | "USD" | "GBP" | "JPY"
      payments: number
      sum: Money
      /** Payments that are neither settled nor came back */
      open: number
      executes_on: string
      prepared_at: string
      sent_at: string | null
      lines: (Payment)[]
      csv: string
      /** XML; null in other currencies or without a bank */
      pain001: string | null
    }
  }
  get_money_desk: {
    input: { [name: string]: never }
    output: {
      object: "money_desk"
      livemode: boolean
      /** Whether this instance has a bank account */
      bank: boolean
      waiting: ({
        payouts: number
        refunds: number
        /** Payouts to an account changed in the last 24 hours: not yet */
        clearing: number
        /** What the next batch would send */
        sum: Money
      })[]
      /** Recorded transfers that a second operator confirms */
      to_confirm: number
      /** Payments without word from the bank for a week: ask it */
      unknown: number
    }
  }
  list_batches: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Batch)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  prepare_batch: {
    input: {
      currency?: undefined | "EUR" | "USD" | "GBP" | "JPY"
      executes_on: string
    }
    output: Batch
  }
  return_payment: {
    input: {
      /** The end-to-end reference, as the bank’s statement shows it */
      reference: string
      /** As the bank says it, e.g. AC04 closed account */
      reason: string
    }
    output: Payment
  }
  send_batch: {
    input: {
      /** Id of a batch, bat_… */
      batch_id: string
    }
    output: Batch
  }
  settle_batch: {
    input: {
      /** Id of a batch, bat_… */
      batch_id: string
    }
    output: Batch
  }
  settle_payment: {
    input: {
      /** The end-to-end reference, as the bank’s statement shows it */
      reference: string
    }
    output: Payment
  }
  confirm_deposit: {
    input: {
      /** Id of a bank transfer, btr_… */
      bank_transfer_id: string
    }
    output: BankTransfer
  }
  discard_deposit: {
    input: {
      /** Id of a bank transfer, btr_… */
      bank_transfer_id: string
    }
    output: BankTransfer
  }
  get_deposit_instructions: {
    input: { [name: string]: never }
    output: {
      object: "deposit_instructions"
      livemode: boolean
      currency: string
      /** Yours alone; without it nobody knows whose money it is */
      reference: string
      /** null on an instance without a bank */
      bank: {
        holder: string
        iban: string
        bic: string | null
      } | null
    }
  }
  list_bank_transfers: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      status?: undefined | "recorded" | "booked" | "discarded"
    }
    output: {
      object: "list"
      data: (BankTransfer)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_chargebacks: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Chargeback)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_refunds: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Refund)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  record_chargeback: {
    input: {
      /** Id of a requester, req_… */
      requester_id: string
      amount: Money
      /** The bank’s own id of the entry */
      bank_id: string
    }
    output: {
      object: "chargeback"
      /** Id of a chargeback, cbk_… */
      id: string
      livemode: boolean
      amount: Money
      from_available: Money
      /** Owed by the requester now */
      from_reserve: Money
    }
  }
  record_deposit: {
    input: {
      /** As it stands on the statement, RF… */
      reference: string
      amount: Money
      /** A day, e.g. 2026-12-01 */
      booked_on: string
      /** The bank’s own id of the entry */
      bank_id: string
      payer_name: string
      payer_iban: string
    }
    output: BankTransfer
  }
  withdraw_funds: {
    input: {
      amount?: undefined | Money
    }
    output: Refund
  }
  get_ledger_consistency: {
    input: {
      from: number
      to: number
    }
    output: {
      object: "ledger_consistency"
      from: number
      to: number
      path: (string)[]
    }
  }
  get_ledger_head: {
    input: { [name: string]: never }
    output: {
      object: "ledger_head"
      livemode: boolean
      /** null before the first transfer */
      signed: LedgerHead | null
      /** false once a transfer was found that is no longer what it was */
      intact: boolean
      /** The first such leaf */
      broken_at: number | null
      /** When old transfers were last compared */
      checked_at: string | null
    }
  }
  get_ledger_inclusion: {
    input: {
      /** `ledger_transfer` of a receipt */
      transfer_id: string
      size: number
    }
    output: {
      object: "ledger_inclusion"
      /** What the leaf says; its hash is SHA-256 of a zero byte and this text */
      leaf: string
      index: number
      size: number
      path: (string)[]
    }
  }
  list_ledger_heads: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (LedgerHead)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  get_work: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: WorkRead
  }
  list_work: {
    input: {
      /** Leave out answers that train an AI, or might: nobody said what they are for */
      not_for_training?: undefined | boolean
      /** Leave out what AI made, in whole or in part */
      no_ai_input?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (WorkCard)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  why_no_work: {
    input: { [name: string]: never }
    output: {
      object: "why_no_work"
      livemode: boolean
      standing: "active" | "probation" | "restricted" | "suspended" | "terminated"
      /** Jobs that list_work shows you now */
      offers: number
      /** Places you hold */
      in_hand: number
      /** Places you may hold at once */
      places_at_once: number
      reasons: ({
        reason: "work_is_there" | "nothing_open" | "all_places_taken" | "already_had" | "same_payee" | "own_requester" | "not_in_audience" | "screened_out" | "other_layer" | "test_needed" | "content_not_agreed" | "flagged_time_used" | "content_reported" | "under_gate" | "minimum_not_covered" | "blocked_by_requester" | "deranked" | "hands_full" | "under_notice" | "probation" | "restricted" | "suspended" | "terminated"
        /** Open jobs it concerns */
        jobs: number | null
        /** Whose work it concerns */
        requester: string | null
        block_reason: "instructions_ignored" | "checks_failed" | "copied_answers" | "ai_where_forbidden" | "abuse" | "conflict_of_interest" | null
        /** Where to read the reasons, answer and contest */
        case_id: string | null
        since: string | null
        until: string | null
      })[]
    }
  }
  answer_rating: {
    input: {
      /** Id of a rating, rat_… */
      rating_id: string
      text: string
    }
    output: Rating
  }
  get_own_rating: {
    input: {
      /** Id of a requester, req_… */
      requester_id: string
    }
    output: {
      object: "own_rating"
      livemode: boolean
      /** Id of a requester, req_… */
      requester_id: string
      /** You have approved work there */
      may_rate: boolean
      rating: {
        pay: number
        speed: number
        fairness: number
        communication: number
        text: string | null
        /** It is part of what is shown */
        counted: boolean
        /** The requester answered your words; they stay, or go */
        answered: boolean
      } | null
    }
  }
  list_ratings: {
    input: {
      /** Id of a requester, req_… */
      requester_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Rating)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  rate_requester: {
    input: {
      /** Id of a requester, req_… */
      requester_id: string
      pay: number
      /** Of deciding and paying */
      speed: number
      fairness: number
      communication: number
      /** Public, in your words; null takes them away */
      text?: undefined | string | null
    }
    output: {
      object: "own_rating"
      livemode: boolean
      /** Id of a requester, req_… */
      requester_id: string
      /** You have approved work there */
      may_rate: boolean
      rating: {
        pay: number
        speed: number
        fairness: number
        communication: number
        text: string | null
        /** It is part of what is shown */
        counted: boolean
        /** The requester answered your words; they stay, or go */
        answered: boolean
      } | null
    }
  }
  list_posts: {
    input: {
      /** Id of a space, spc_… */
      space_id: string
      /** The post that begins a thread; oldest first */
      thread?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Post)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_spaces: {
    input: { [name: string]: never }
    output: {
      object: "spaces"
      data: ({
        object: "space"
        /** Id of a space, spc_… */
        id: string
        livemode: boolean
        /** platform: everybody here */
        kind: "project" | "requester" | "platform"
        /** Whose work it is about */
        requester: string | null
        project: string | null
        /** You handed in work there */
        may_write: boolean
        threads: number
        /** When somebody last wrote */
        last_at: string | null
        /** That collect signatures or wait for an answer */
        petitions: number
      })[]
    }
  }
  remove_post: {
    input: {
      /** Id of a post, pst_… */
      post_id: string
    }
    output: {
      removed: boolean
    }
  }
  write_post: {
    input: {
      /** Id of a space, spc_… */
      space_id: string
      /** Id of a post, pst_… */
      reply_to?: undefined | string
      text: string
    }
    output: Post
  }
  answer_petition: {
    input: {
      /** Id of a petition, ptn_… */
      petition_id: string
      answer: string
    }
    output: Petition
  }
  list_petitions: {
    input: {
      /** Id of a space, spc_… */
      space_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Petition)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_public_petitions: {
    input: {
      /** Left out: to the operator */
      requester_id?: undefined | string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (PublicPetition)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_received_petitions: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Petition)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  open_petition: {
    input: {
      /** Id of a space, spc_… */
      space_id: string
      title: string
      text: string
    }
    output: Petition
  }
  sign_petition: {
    input: {
      /** Id of a petition, ptn_… */
      petition_id: string
      signed: boolean
    }
    output: Petition
  }
  get_requester: {
    input: {
      /** Id of a requester, req_… */
      requester_id: string
    }
    output: {
      object: "requester"
      /** Id of a requester, req_… */
      id: string
      livemode: boolean
      name: string
      since: string
      /** null: not counted yet */
      scorecard: Scorecard | null
    }
  }
  decide_text_report: {
    input: {
      /** Id of a text report, txr_… */
      text_report_id: string
      decision: "hide" | "keep"
      /** Of a hidden text it stands where the text stood, for everybody */
      reason: string
    }
    output: TextReport
  }
  list_text_reports: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (TextReport)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  report_text: {
    input: {
      /** Id of a rating, rat_… */
      rating_id?: undefined | string
      /** Of a space you read */
      post_id?: undefined | string
      /** Of a space you read, or sent to you */
      petition_id?: undefined | string
      reason: string
    }
    output: {
      object: "text_report_received"
      livemode: boolean
    }
  }
  get_hours: {
    input: {
      /** Any day of the week; today when left out */
      day?: undefined | string
    }
    output: {
      object: "hours"
      livemode: boolean
      /** Monday, midnight UTC */
      from: string
      until: string
      time: ({
        kind: "paid" | "rejected" | "returned" | "undecided" | "qualification" | "screened_out" | "search" | "waiting" | "onboarding"
        seconds: number
      })[]
      /** Of the week’s work and paid tests: rewards, bonuses, supplements and top-ups */
      income: (Money)[]
      /** The part of it that was added because work took longer than was said */
      top_ups: (Money)[]
      /** For an hour of paid work */
      paid_hourly: (Money)[]
      /** For an hour of all time but undecided work */
      true_hourly: (Money)[]
    }
  }
  get_requester_pay: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "requester_pay"
      livemode: boolean
      requester: string
      people: number | null
      paid_hourly: Money | null
      true_hourly: Money | null
    }
  }
  note_time: {
    input: {
      kind: "search" | "waiting" | "onboarding"
      seconds: number
    }
    output: {
      object: "time_note"
      livemode: boolean
      kind: "search" | "waiting" | "onboarding"
      /** Of this kind today */
      seconds: number
    }
  }
  list_time_outliers: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (TimeOutlier)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  settle_time_outlier: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      counts_in_full: boolean
    }
    output: TimeOutlier
  }
  leave_screening: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      answers: Answers
      active_seconds?: undefined | number
    }
    output: {
      object: "screen_out"
      livemode: boolean
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** Your time that counts */
      seconds: number
      /** Null: a minute or less, or paid elsewhere */
      paid: Money | null
    }
  }
  close_qualification: {
    input: {
      /** Id of a qualification, qual_… */
      qualification_id: string
    }
    output: Qualification
  }
  create_qualification: {
    input: {
      name: string
      /** What it is about and what it opens; read before starting */
      description?: undefined | string
      /** A form (docs/forms.md) without data fields */
      form: unknown
      /** The right answers; left out, a human grades */
      answer_key?: undefined | AnswerKey
      /** Score from which it is passed */
      threshold?: undefined | number
      /** Never less than the form takes by our own count */
      estimated_seconds?: undefined | number
      /** Paid when it is handed in, whatever the result; needed over five minutes, at the pay floor or above. Where it takes longer than said, the time is topped up to the floor */
      reward?: undefined | Money
      /** Paid attempts to set money aside for */
      attempts?: undefined | number
      /** A human grades within that, or the attempt is passed */
      grade_within_seconds?: undefined | number
      /** How long a result counts: a year at least */
      valid_seconds?: undefined | number
    }
    output: Qualification
  }
  fund_qualification: {
    input: {
      /** Id of a qualification, qual_… */
      qualification_id: string
      attempts: number
    }
    output: Qualification
  }
  get_qualification: {
    input: {
      /** Id of a qualification, qual_… */
      qualification_id: string
    }
    output: Qualification
  }
  list_qualifications: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Qualification)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  contest_test: {
    input: {
      /** Id of a attempt, att_… */
      attempt_id: string
      text: string
    }
    output: Attempt
  }
  get_attempt: {
    input: {
      /** Id of a attempt, att_… */
      attempt_id: string
    }
    output: Attempt
  }
  grade_test: {
    input: {
      /** Id of a attempt, att_… */
      attempt_id: string
      /** From the test’s threshold on it is passed */
      score: number
      /** Why; needed below the threshold, and the worker reads it */
      note?: undefined | string
    }
    output: GradedAttempt
  }
  list_attempts: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      /** Id of a qualification, qual_… */
      qualification_id: string
      status?: undefined | "started" | "grading" | "contested" | "passed" | "failed" | "lapsed"
    }
    output: {
      object: "list"
      data: (GradedAttempt)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_tests: {
    input: { [name: string]: never }
    output: {
      object: "tests"
      livemode: boolean
      tests: (WorkerTest)[]
    }
  }
  start_test: {
    input: {
      /** Id of a qualification, qual_… */
      qualification_id: string
    }
    output: Attempt
  }
  submit_test: {
    input: {
      /** Id of a attempt, att_… */
      attempt_id: string
      answers: { [name: string]: unknown }
      active_seconds?: undefined | number
    }
    output: Attempt
  }
  claim_task: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Id of a task, task_… */
      task_id?: undefined | string
    }
    output: Assignment
  }
  get_assignment: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
    }
    output: Assignment
  }
  list_assignments: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      status?: undefined | "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
    }
    output: {
      object: "list"
      data: (Assignment)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  return_assignment: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      reason?: undefined | "unclear" | "too_long" | "broken" | "uncomfortable" | "no_time" | "other"
    }
    output: Assignment
  }
  save_draft: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      answers: Answers
    }
    output: Assignment
  }
  submit_assignment: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      answers: Answers
      /** Seconds your device counted while you worked; left out, the time since you claimed. Never counts for more than that, and decides nothing about you. */
      active_seconds?: undefined | number
    }
    output: {
      object: "assignment"
      /** Id of a assignment, asg_… */
      id: string
      livemode: boolean
      /** Id of a job, job_… */
      job_id: string
      /** Id of a task, task_… */
      task_id: string
      status: "active" | "submitted" | "changes_requested" | "rejection_proposed" | "rejected" | "appealed" | "upheld" | "approved" | "returned" | "expired"
      title: string
      form: unknown
      /** What the requester said more clearly since publishing */
      clarification: string | null
      /** Of work that repairs what AI made; see requote_repair. Writing it anew is always allowed */
      repair: {
        /** How long writing it anew takes: the pay must reach the floor for that */
        creation_seconds: number
        /** The worst items, as inputs of tasks; everybody sees them before accepting */
        worst?: undefined | ({ [name: string]: unknown })[]
        /** In so many of their first places people may judge the pay, and leave with pay */
        assessment_places: number
      } | null
      input: { [name: string]: unknown }
      /** What this answer pays; it can only rise */
      reward: Money
      /** Added for you at approval, up to a minimum; its requester never learns of it */
      supplement: Money | null
      hourly: Money
      estimated_seconds: number
      asked_by: AskedBy
      content_flags: ContentFlags
      /** Paid by the requester under a contract, not here */
      paid_elsewhere: boolean
      /** The last autosaved answers */
      draft: Answers | null
      draft_saved_at: string | null
      /** What was last submitted */
      answers: Answers | null
      revision: number
      /** What the requester asks to change */
      change_request: string | null
      change_rounds_left: number
      claimed_at: string
      expires_at: string
      submitted_at: string | null
      /** Silence approves and pays at this time */
      auto_approve_at: string | null
      decided_at: string | null
      /** Of a check that is explained; null for everything else */
      check: {
        right: boolean
        expected: Answers
        /** Why this is the answer */
        reason: string
      } | null
    }
  }
  add_case_file: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      name: string
      data_base64: string
    }
    output: Case
  }
  answer_case: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      text: string
      /** This is all you have to say */
      complete?: undefined | boolean
      /** Who speaks for you, and how to reach them */
      helper?: undefined | string
    }
    output: Case
  }
  contest_decision: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      text: string
    }
    output: Case
  }
  get_case: {
    input: {
      /** Id of a case, case_… */
      case_id: string
    }
    output: Case
  }
  get_evidence: {
    input: {
      /** Id of a evidence, evd_… */
      evidence_id: string
    }
    output: EvidenceContent
  }
  list_cases: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (CaseLine)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  add_evidence: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      title: string
      text?: undefined | string
      /** Work of this person */
      assignment_id?: undefined | string
    }
    output: Case
  }
  decide_case: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      outcome: "none" | "warned" | "probation" | "restricted" | "suspended" | "deranked" | "terminated"
      /** How long; needed for probation, restricted, suspended and deranked */
      days?: undefined | number
      /** Whose work, for deranked */
      keep_from?: undefined | string
      /** What happened, from which the rest follows; the person reads it */
      facts: string
      /** Which data about the person was used */
      data_used: string
      /** The evidence it rests on; you have opened all of the case */
      relied_on: (string)[]
      /** Whom the person can ask; you, when left out */
      contact?: undefined | string
    }
    output: Case
  }
  drop_case: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      /** Why; the person reads it */
      text: string
    }
    output: Case
  }
  give_notice: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      rule: "abuse" | "made_up_answers" | "copied_answers" | "ai_where_forbidden" | "shared_account" | "data_misuse" | "unsafe_conduct" | "violence" | "fraud" | "identity_theft" | "minors" | "automation" | "several_accounts"
      /** What happened and what may follow; the person reads and answers it */
      text: string
      answer_days?: undefined | number
      /** The written warning about the same rule that this would repeat */
      after_warning?: undefined | string
    }
    output: Case
  }
  lift_restriction: {
    input: {
      /** Id of a case, case_… */
      case_id: string
    }
    output: Case
  }
  list_case_queue: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (CaseLine)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  open_case: {
    input: {
      /** Id of a worker, wrk_… */
      worker_id: string
      ground: "conduct" | "safety" | "answers" | "automation" | "many_blocks" | "shared_payee"
      summary: string
    }
    output: Case
  }
  open_evidence: {
    input: {
      /** Id of a evidence, evd_… */
      evidence_id: string
    }
    output: {
      /** Id of a evidence, evd_… */
      id: string
      kind: "assignment" | "block" | "worker" | "note" | "file" | "answer"
      /** Sent by the person whom the case is about */
      by_worker: boolean
      title: string
      added_at: string
      /** When you opened it last; whoever decides opens each item */
      opened_at: string | null
      object: "evidence_opened"
      /** Id of a case, case_… */
      case_id: string
    }
  }
  record_outside_finding: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      outcome: "upheld" | "overturned"
      /** What happened, from which the rest follows; the person reads it */
      facts: string
      /** Which data about the person was used */
      data_used: string
      /** The evidence it rests on; you have opened all of the case */
      relied_on: (string)[]
      /** Whom the person can ask; you, when left out */
      contact?: undefined | string
    }
    output: Case
  }
  review_decision: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      outcome: "upheld" | "overturned"
      /** What happened, from which the rest follows; the person reads it */
      facts: string
      /** Which data about the person was used */
      data_used: string
      /** The evidence it rests on; you have opened all of the case */
      relied_on: (string)[]
      /** Whom the person can ask; you, when left out */
      contact?: undefined | string
    }
    output: Case
  }
  suspend_meanwhile: {
    input: {
      /** Id of a case, case_… */
      case_id: string
      days: number
      /** What happened, from which the rest follows; the person reads it */
      facts: string
      /** Which data about the person was used */
      data_used: string
      /** The evidence it rests on; you have opened all of the case */
      relied_on: (string)[]
      /** Whom the person can ask; you, when left out */
      contact?: undefined | string
    }
    output: Case
  }
  get_case_figures: {
    input: { [name: string]: never }
    output: {
      object: "case_figures"
      livemode: boolean
      /** Operators who may decide; with one, contested decisions lapse */
      deciders: number
      /** The last twelve, newest first */
      months: (CaseMonth)[]
    }
  }
  list_case_evaluation: {
    input: {
      from: string
      to: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: ({
        /** Id of a case, case_… */
        case_id: string
        ground: "conduct" | "safety" | "answers" | "automation" | "many_blocks" | "shared_payee"
        by_machine: boolean
        status: "opened" | "notice" | "response" | "decided" | "review" | "outside" | "closed" | "rectified" | "lapsed"
        rule: "abuse" | "made_up_answers" | "copied_answers" | "ai_where_forbidden" | "shared_account" | "data_misuse" | "unsafe_conduct" | "violence" | "fraud" | "identity_theft" | "minors" | "automation" | "several_accounts" | null
        rule_version: number | null
        opened_at: string
        notice_at: string | null
        answered_at: string | null
        outcome: "none" | "warned" | "probation" | "restricted" | "suspended" | "deranked" | "terminated" | null
        grave: "violence" | "fraud_with_loss" | "identity_theft" | "sexual_content_with_minors" | "proven_automation" | "multiple_accounts" | "same_breach_after_warning" | null
        decided_at: string | null
        /** Items of evidence */
        items: number
        /** By the decider */
        looked_seconds: number | null
        contested_at: string | null
        review: "upheld" | "overturned" | null
        reviewed_at: string | null
        review_looked_seconds: number | null
        closed_at: string | null
      })[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  block_worker: {
    input: {
      /** Id of a worker, wrk_… */
      worker_id: string
      reason: "instructions_ignored" | "checks_failed" | "copied_answers" | "ai_where_forbidden" | "abuse" | "conflict_of_interest"
    }
    output: Block
  }
  lift_block: {
    input: {
      /** Id of a block, blk_… */
      block_id: string
    }
    output: Block
  }
  list_blocks: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Block)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  cancel_payout: {
    input: {
      /** Id of a payout, pay_… */
      payout_id: string
    }
    output: Payout
  }
  get_earnings: {
    input: { [name: string]: never }
    output: {
      object: "earnings"
      livemode: boolean
      /** Can be withdrawn now, by currency */
      available: (Money)[]
      /** Kept back for a lawful reason, see list_holds */
      held: (Money)[]
      /** Submitted, not yet decided */
      waiting: (Money)[]
      earned_today: (Money)[]
      earned_in_all: (Money)[]
      paid_out: (Money)[]
    }
  }
  get_receipt: {
    input: {
      /** Id of a receipt, rct_… */
      receipt_id: string
    }
    output: {
      object: "receipt"
      /** Id of a receipt, rct_… */
      id: string
      signed: unknown
    }
  }
  list_earnings: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Earning)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_payouts: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Payout)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  withdraw: {
    input: {
      amount?: undefined | Money
      /** The instance’s usual one when left out */
      rail?: undefined | "test" | "manual"
      /** The most the bank may take of it */
      accept_cost?: undefined | Money
    }
    output: Payout
  }
  bring_record: {
    input: {
      credential: { [name: string]: unknown }
    }
    output: {
      object: "brought_record"
      /** Id of a record, rec_… */
      id: string
      /** The key that signed it, as did:key */
      issuer: string
      /** What the record calls its place; only the key is proof */
      place_name: string
      answers: number
      seconds: number
      totals: ({
        currency: "EUR" | "USD" | "GBP" | "JPY"
        earned: string
        paid_out: string
      })[]
      /** What was shown elsewhere; for you and whom you show it to */
      skills: ({
        /** "test": passed; others by their name */
        source: string
        /** Its id where it was shown */
        of: string
        name: string
        /** Who asked for it: a requester, or the place itself */
        by: string
        score: number | null
        shown: string
        valid_until: string | null
      })[]
      /** Decisions about the person that stand in it, reviews included */
      decisions: number
      brought_at: string
    }
  }
  export_record: {
    input: { [name: string]: never }
    output: {
      object: "record"
      credential: { [name: string]: unknown }
    }
  }
  list_brought_records: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: ({
        object: "brought_record"
        /** Id of a record, rec_… */
        id: string
        /** The key that signed it, as did:key */
        issuer: string
        /** What the record calls its place; only the key is proof */
        place_name: string
        answers: number
        seconds: number
        totals: ({
          currency: "EUR" | "USD" | "GBP" | "JPY"
          earned: string
          paid_out: string
        })[]
        /** What was shown elsewhere; for you and whom you show it to */
        skills: ({
          /** "test": passed; others by their name */
          source: string
          /** Its id where it was shown */
          of: string
          name: string
          /** Who asked for it: a requester, or the place itself */
          by: string
          score: number | null
          shown: string
          valid_until: string | null
        })[]
        /** Decisions about the person that stand in it, reviews included */
        decisions: number
        brought_at: string
      })[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  remove_brought_record: {
    input: {
      /** Id of a record, rec_… */
      record_id: string
    }
    output: {
      removed: boolean
    }
  }
  get_worker_profile: {
    input: { [name: string]: never }
    output: WorkerProfile
  }
  update_worker_profile: {
    input: {
      /** Those you work in */
      languages: (string)[]
      /** Where you live; null: not said */
      country: string | null
      /** The state, where states have minimum wages of their own; null: not said */
      region?: undefined | string | null
      devices: ("phone" | "desktop")[]
    }
    output: WorkerProfile
  }
  get_content_choice: {
    input: { [name: string]: never }
    output: ContentChoice
  }
  set_content_choice: {
    input: {
      /** Each kind you agree to see; you say that you are 18 or over */
      flags: ContentFlags
      media?: undefined | "blurred" | "grey" | "plain"
    }
    output: ContentChoice
  }
  answer_content_reports: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      outcome: "confirmed" | "dismissed"
    }
    output: {
      object: "content_reports_answered"
      livemode: boolean
      /** Id of a job, job_… */
      job_id: string
      status: "draft" | "screening" | "held" | "refused" | "open" | "paused" | "winding_down" | "closed"
      /** Nothing more will happen by itself */
      terminal: boolean
      /** The operation that makes sense next */
      next_action: "add_tasks" | "publish_job" | "list_copies" | "wait_for_results" | "review_submission" | "get_results" | "resume_job" | "raise_pay" | "ask_a_human_to_publish" | "answer_question" | "ask_a_human_to_continue_launch" | "none"
      poll_after_seconds: number | null
      answered: number
      /** The job gives out no more places */
      winding_down: boolean
    }
  }
  list_content_reports: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (ContentReport)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_reported_jobs: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (ReportedJob)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  report_content: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** All that it really shows; empty: nothing of the kind */
      shows: ContentFlags
    }
    output: {
      object: "content_report"
      livemode: boolean
      /** Id of a job, job_… */
      job_id: string
      /** Id of a task, task_… */
      task_id: string
      /** What a worker says it really shows; empty: nothing of the kind */
      shows: ContentFlags
      created_at: string
      /** Silence until then agrees with the worker */
      answer_until: string
      outcome: "confirmed" | "dismissed" | null
      /** For your time until now; zero: paid when somebody agrees */
      paid: Money
    }
  }
  decide_held_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
      decision: "release" | "refuse"
      /** The requester reads it; needed with refuse */
      reason?: undefined | string
    }
    output: HeldJob
  }
  list_held_jobs: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (HeldJob)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  take_back_job: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Job
  }
  add_member: {
    input: {
      email: string
      role: "owner" | "manager" | "reviewer" | "finance"
    }
    output: Member
  }
  create_agent: {
    input: {
      name: string
      per_job?: undefined | Money | null
      per_day?: undefined | Money | null
      in_all?: undefined | Money | null
      confirm_above?: undefined | Money | null
    }
    output: Agent
  }
  create_api_key: {
    input: {
      /** Id of a agent, agt_… */
      agent_id: string
      scopes?: undefined | ("read" | "jobs" | "reviews")[]
    }
    output: {
      object: "api_key"
      /** Id of a api key, key_… */
      id: string
      /** Id of a agent, agt_… */
      agent_id: string
      /** The first characters, to tell keys apart */
      prefix: string
      scopes: ("read" | "jobs" | "reviews")[]
      created_at: string
      revoked_at: string | null
      /** Keep it; we store only its hash */
      key: string
    }
  }
  create_requester: {
    input: {
      name: string
      currency?: undefined | "EUR" | "USD" | "GBP" | "JPY"
    }
    output: Requester
  }
  create_sign_in_link: {
    input: {
      email: string
    }
    output: {
      url: string
      expires_at: string
    }
  }
  get_mandate: {
    input: { [name: string]: never }
    output: Mandate
  }
  get_me: {
    input: { [name: string]: never }
    output: {
      object: "me"
      livemode: boolean
      acting_as: "anonymous" | "person" | "worker" | "owner" | "manager" | "reviewer" | "finance" | "agent" | "operator" | "system"
      /** null for agents and sandbox workers */
      email: string | null
      worker: Worker | null
      requesters: ({
        object: "requester"
        /** Id of a requester, req_… */
        id: string
        livemode: boolean
        name: string
        currency: "EUR" | "USD" | "GBP" | "JPY"
        created_at: string
        role: "owner" | "manager" | "reviewer" | "finance"
      })[]
      agent: {
        /** Id of a agent, agt_… */
        id: string
        name: string
        scopes: ("read" | "jobs" | "reviews")[]
      } | null
      operator: boolean
      /** false after a sign-in link: offer to set one, see POST /api/auth/set-password */
      has_password: boolean
    }
  }
  list_accounts: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: ({
        /** Id of a person, per_… */
        person_id: string
        /** Shortened; look_up_person shows it, and leaves a trace */
        email: string
        worker: boolean
        requesters: number
        operator: boolean
        created_at: string
      })[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_agents: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Agent)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_api_keys: {
    input: {
      /** Id of a agent, agt_… */
      agent_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (ApiKey)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_members: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Member)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  register_worker: {
    input: {
      /** I am 18 or over (charter R47) */
      of_age: true
    }
    output: Worker
  }
  remove_member: {
    input: {
      /** Id of a person, per_… */
      person_id: string
    }
    output: {
      removed: boolean
    }
  }
  revoke_api_key: {
    input: {
      /** Id of a api key, key_… */
      key_id: string
    }
    output: ApiKey
  }
  set_mandate: {
    input: {
      /** Id of a agent, agt_… */
      agent_id: string
      per_job?: undefined | Money | null
      per_day?: undefined | Money | null
      in_all?: undefined | Money | null
      confirm_above?: undefined | Money | null
    }
    output: Mandate
  }
  add_operator: {
    input: {
      email: string
      role: "support" | "reviewer" | "finance" | "admin"
    }
    output: Operator
  }
  list_operators: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Operator)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  remove_operator: {
    input: {
      /** Id of a person, per_… */
      person_id: string
    }
    output: {
      removed: boolean
    }
  }
  create_sandbox_requester: {
    input: {
      name?: undefined | string
      currency?: undefined | "EUR" | "USD" | "GBP" | "JPY"
    }
    output: {
      object: "sandbox_requester"
      livemode: false
      /** Id of a requester, req_… */
      requester_id: string
      /** Id of a agent, agt_… */
      agent_id: string
      /** Send as Authorization: Bearer … */
      key: string
      available: Money
    }
  }
  create_sandbox_worker: {
    input: {
      /** Played by a program: every answer of this worker says so */
      simulated?: undefined | boolean
    }
    output: {
      object: "sandbox_worker"
      livemode: false
      /** Id of a worker, wrk_… */
      worker_id: string
      simulated: boolean
      /** Send as Authorization: Bearer … */
      token: string
      /** Opens the worker’s app signed in as this worker */
      url: string
    }
  }
  audit_ledger: {
    input: { [name: string]: never }
    output: {
      ok: boolean
      accounts: number
      transfers: number
      trial_balance: ({
        currency: "EUR" | "USD" | "GBP" | "JPY"
        amount: string
      })[]
      differences: ({ [name: string]: unknown })[]
    }
  }
  get_about: {
    input: { [name: string]: never }
    output: {
      object: "about"
      name: string
      livemode: boolean
      legal_name: string | null
      contact: string | null
      /** Of the contracts made here */
      governing_law: string | null
      client_money: string | null
      /** manual: by bank transfer; test: nothing real */
      rails: ("test" | "manual")[]
      /** What the bank takes of a further payout in one week; one is free */
      payout_cost: (Money)[]
      /** On what workers get, paid by requesters */
      fee_percent: string
      /** Whether a second person can review; with one, contested decisions lapse */
      two_people: boolean
      since: string
      source_url: string | null
      version: string
    }
  }
  get_instance: {
    input: { [name: string]: never }
    output: {
      object: "instance"
      name: string
      livemode: boolean
      version: string
      /** Where the source of what runs here is to be had, under the AGPL */
      source_url: string | null
      /** Public Ed25519 key that receipts are signed with, PEM */
      receipt_key: string
      fee_percent: string
      pay_floor_per_hour: (Money)[]
    }
  }
  get_market: {
    input: { [name: string]: never }
    output: {
      object: "market"
      counted_at: string
      /** Paid to people in the last 7 days */
      paid: (Money)[]
      /** Answers paid in the same days */
      paid_tasks: number
      /** People who could take work */
      people: number
      /** null: nothing was paid */
      people_per_paid_task: number | null
      /** People who joined in the last 30 days */
      joined: number
      /** How many of them have been paid for work since */
      joined_and_paid: number
      /** From joining to the first pay; null: more than half of them still wait */
      median_wait_seconds: number | null
      /** false: new people come on a waiting list */
      sign_up_open: boolean
    }
  }
  get_public_report: {
    input: {
      month?: undefined | string
    }
    output: {
      object: "public_report"
      livemode: boolean
      /** null: no month is over yet */
      report: PublicReport | null
      /** Every month there is a report of, newest first */
      months: (string)[]
    }
  }
  announce_number: {
    input: {
      name: "approval_by_silence" | "decision_at_most" | "change_rounds" | "payout_minimum" | "payout_wait_after_change" | "debt_doubles_after" | "rejection_reply" | "rejection_decision" | "appeal_window" | "appeal_answer" | "case_answer" | "case_review" | "complaint_window" | "suspension_before_decision" | "termination_notice" | "decisions_kept" | "project_notice" | "relaunch_compared" | "steady_offered_first" | "terms_notice" | "terms_notice_if_worse" | "petition_answer" | "petition_signatures" | "worse_number_notice"
      /** What it is to be; null drops the promise */
      value: number | null
      reason: string
    }
    output: {
      name: "approval_by_silence" | "decision_at_most" | "change_rounds" | "payout_minimum" | "payout_wait_after_change" | "debt_doubles_after" | "rejection_reply" | "rejection_decision" | "appeal_window" | "appeal_answer" | "case_answer" | "case_review" | "complaint_window" | "suspension_before_decision" | "termination_notice" | "decisions_kept" | "project_notice" | "relaunch_compared" | "steady_offered_first" | "terms_notice" | "terms_notice_if_worse" | "petition_answer" | "petition_signatures" | "worse_number_notice"
      value: number | null
      reason: string
      earliest: string
    }
  }
  get_house_terms: {
    input: {
      version?: undefined | number
    }
    output: {
      object: "house_terms_now"
      /** null: the operator has written none */
      terms: {
        object: "house_terms"
        version: number
        /** Markdown */
        text: string
        /** Pay or rights of workers fall against the version before */
        worsens: boolean
        published_at: string
        /** Work begun before keeps the terms before */
        effective_at: string
        /** Line by line against the version before */
        changes: ({
          kind: "same" | "added" | "removed"
          text: string
        })[]
      } | null
      coming: ({
        object: "house_terms"
        version: number
        /** Markdown */
        text: string
        /** Pay or rights of workers fall against the version before */
        worsens: boolean
        published_at: string
        /** Work begun before keeps the terms before */
        effective_at: string
        /** Line by line against the version before */
        changes: ({
          kind: "same" | "added" | "removed"
          text: string
        })[]
      })[]
      versions: ({
        version: number
        effective_at: string
      })[]
    }
  }
  list_promised_numbers: {
    input: { [name: string]: never }
    output: {
      object: "promised_numbers"
      data: ({
        name: "approval_by_silence" | "decision_at_most" | "change_rounds" | "payout_minimum" | "payout_wait_after_change" | "debt_doubles_after" | "rejection_reply" | "rejection_decision" | "appeal_window" | "appeal_answer" | "case_answer" | "case_review" | "complaint_window" | "suspension_before_decision" | "termination_notice" | "decisions_kept" | "project_notice" | "relaunch_compared" | "steady_offered_first" | "terms_notice" | "terms_notice_if_worse" | "petition_answer" | "petition_signatures" | "worse_number_notice"
        unit: "seconds" | "minor" | "times"
        /** Seconds, minor units or times, as the unit says */
        value: number
        higher_is_better: boolean
        since: string | null
        coming: {
          /** null: no longer promised */
          value: number | null
          reason: string
          earliest: string
        } | null
      })[]
    }
  }
  publish_house_terms: {
    input: {
      /** Markdown without HTML */
      text: string
      /** Do pay or rights of workers fall? Say it honestly; it is shown */
      worsens: boolean
      /** As early as the notice allows when left out */
      effective_at?: undefined | string
    }
    output: {
      object: "house_terms"
      version: number
      /** Markdown */
      text: string
      /** Pay or rights of workers fall against the version before */
      worsens: boolean
      published_at: string
      /** Work begun before keeps the terms before */
      effective_at: string
      /** Line by line against the version before */
      changes: ({
        kind: "same" | "added" | "removed"
        text: string
      })[]
    }
  }
  list_wages: {
    input: {
      /** Today when left out */
      day?: undefined | string
      /** ISO 3166 code of a country, or of a part of one, e.g. "FR", "US-CA" */
      place?: undefined | string
    }
    output: {
      object: "wages"
      day: string
      wages: ({
        /** ISO 3166 code of a country, or of a part of one, e.g. "FR", "US-CA" */
        place: string
        /** For an hour, in the place’s own money */
        hourly: string
        /** ISO 4217, e.g. "INR" */
        currency: string
        /** How an hour follows where the law speaks of a day or a month */
        basis: string
        valid_from: string
        /** Where it can be looked up */
        source: string
        /** Whether whoever added it compared it with the source */
        checked: boolean
        added_at: string
      })[]
      rates: ({
        /** ISO 4217, e.g. "INR" */
        currency: string
        /** So much of it for one euro */
        per_euro: string
        valid_from: string
        /** Where it can be looked up */
        source: string
        /** Whether whoever added it compared it with the source */
        checked: boolean
        added_at: string
      })[]
    }
  }
  load_wages: {
    input: {
      wages?: undefined | ({
        /** ISO 3166 code of a country, or of a part of one, e.g. "FR", "US-CA" */
        place: string
        /** For an hour, in the place’s own money */
        hourly: string
        /** ISO 4217, e.g. "INR" */
        currency: string
        /** How an hour follows where the law speaks of a day or a month */
        basis?: undefined | string
        valid_from: string
        /** Where it can be looked up */
        source: string
        /** Whether whoever added it compared it with the source */
        checked: boolean
      })[]
      rates?: undefined | ({
        /** ISO 4217, e.g. "INR" */
        currency: string
        /** So much of it for one euro */
        per_euro: string
        valid_from: string
        /** Where it can be looked up */
        source: string
        /** Whether whoever added it compared it with the source */
        checked: boolean
      })[]
    }
    output: {
      object: "loaded_wages"
      /** Rows added */
      wages: number
      /** Rows added */
      rates: number
      /** Rows that stand already as they are */
      unchanged: number
    }
  }
  get_agreement: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
    }
    output: {
      object: "agreement"
      rights_passed: boolean
      credential: { [name: string]: unknown }
    }
  }
  get_agreement_pdf: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      /** The language of the paper */
      lang?: undefined | "en" | "fr"
    }
    output: {
      object: "agreement_pdf"
      name: string
      media_type: "application/pdf"
      data_base64: string
    }
  }
  get_postal_address: {
    input: { [name: string]: never }
    output: {
      object: "postal_address"
      /** Null: none given */
      address: string | null
    }
  }
  set_postal_address: {
    input: {
      address: string | null
    }
    output: {
      object: "postal_address"
      /** Null: none given */
      address: string | null
    }
  }
  get_waiting_place: {
    input: { [name: string]: never }
    output: {
      object: "waiting_place"
      status: "waiting" | "admitted" | "left" | "none"
      waiting_since: string | null
      /** People before you; null when you do not wait */
      ahead: number | null
    }
  }
  join_waiting_list: {
    input: {
      /** I am 18 or over (charter R47) */
      of_age: true
    }
    output: {
      object: "waiting_place"
      status: "waiting" | "admitted" | "left" | "none"
      waiting_since: string | null
      /** People before you; null when you do not wait */
      ahead: number | null
    }
  }
  leave_waiting_list: {
    input: { [name: string]: never }
    output: {
      object: "waiting_place"
      status: "waiting" | "admitted" | "left" | "none"
      waiting_since: string | null
      /** People before you; null when you do not wait */
      ahead: number | null
    }
  }
  ack_events: {
    input: {
      /** The last event you have taken care of */
      up_to: string
    }
    output: {
      object: "inbox"
      /** Id of a event, evt_… */
      up_to: string
      /** Whether further events wait */
      has_more: boolean
    }
  }
  list_events: {
    input: {
      order?: undefined | "oldest" | "newest"
      /** Only these types */
      types?: undefined | ("job.created" | "job.draft_needs_human" | "job.tasks_added" | "job.files_copied" | "job.opened" | "job.paused" | "job.resumed" | "job.pay_raised" | "job.winding_down" | "job.closed" | "job.held" | "job.released" | "job.text_refused" | "job.hold_lapsed" | "job.taken_back" | "job.content_reported" | "job.content_reports_answered" | "schedule.created" | "schedule.paused" | "schedule.resumed" | "schedule.ended" | "schedule.run_refused" | "petition.sent" | "petition.unanswered" | "petition.answered" | "project.created" | "project.changed" | "project.ending" | "project.fees_paid" | "project.ended" | "project.reserve_moved" | "assignment.claimed" | "assignment.returned" | "assignment.expired" | "submission.created" | "submission.revised" | "submission.changes_requested" | "submission.changes_lapsed" | "submission.rejection_proposed" | "submission.rejection_answered" | "submission.rejected" | "submission.appealed" | "submission.upheld" | "job.check_contested" | "job.signals_raised" | "job.question_asked" | "job.question_answered" | "job.post_waits" | "job.post_passed" | "job.post_sent_back" | "job.repair_quoted" | "job.places_opened" | "job.launch_waits" | "job.launch_continued" | "job.rejections_judged" | "submission.approved" | "submission.bonus_paid" | "payout.requested" | "payout.settled" | "payout.failed" | "payout.unknown" | "payee.changed" | "refund.requested" | "funds.charged_back" | "funds.deposited" | "debt.repaid" | "debt.doubled" | "hold.placed" | "hold.released" | "hold.enforced" | "agent.created" | "agent.mandate_changed" | "api_key.created" | "api_key.revoked" | "member.added" | "member.removed" | "requester.created" | "worker.registered" | "pool.created" | "pool.invite_created" | "pool.invite_revoked" | "pool.joined" | "pool.left" | "pool.member_removed" | "case.opened" | "case.notice_given" | "case.answered" | "case.answer_time_over" | "case.suspended_meanwhile" | "case.decided" | "case.contested" | "case.rectified" | "case.lapsed" | "case.sent_outside" | "case.closed" | "standing.changed" | "operator.added" | "operator.removed" | "worker.blocked" | "worker.block_lifted" | "webhook.created" | "webhook.updated" | "webhook.secret_rotated" | "webhook.deleted" | "webhook.disabled")[]
      /** How long to wait while there is nothing */
      timeout_seconds?: undefined | number
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Event)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  create_webhook: {
    input: {
      /** A public https address */
      address: string
      /** Only these types; empty for all */
      types?: undefined | ("job.created" | "job.draft_needs_human" | "job.tasks_added" | "job.files_copied" | "job.opened" | "job.paused" | "job.resumed" | "job.pay_raised" | "job.winding_down" | "job.closed" | "job.held" | "job.released" | "job.text_refused" | "job.hold_lapsed" | "job.taken_back" | "job.content_reported" | "job.content_reports_answered" | "schedule.created" | "schedule.paused" | "schedule.resumed" | "schedule.ended" | "schedule.run_refused" | "petition.sent" | "petition.unanswered" | "petition.answered" | "project.created" | "project.changed" | "project.ending" | "project.fees_paid" | "project.ended" | "project.reserve_moved" | "assignment.claimed" | "assignment.returned" | "assignment.expired" | "submission.created" | "submission.revised" | "submission.changes_requested" | "submission.changes_lapsed" | "submission.rejection_proposed" | "submission.rejection_answered" | "submission.rejected" | "submission.appealed" | "submission.upheld" | "job.check_contested" | "job.signals_raised" | "job.question_asked" | "job.question_answered" | "job.post_waits" | "job.post_passed" | "job.post_sent_back" | "job.repair_quoted" | "job.places_opened" | "job.launch_waits" | "job.launch_continued" | "job.rejections_judged" | "submission.approved" | "submission.bonus_paid" | "payout.requested" | "payout.settled" | "payout.failed" | "payout.unknown" | "payee.changed" | "refund.requested" | "funds.charged_back" | "funds.deposited" | "debt.repaid" | "debt.doubled" | "hold.placed" | "hold.released" | "hold.enforced" | "agent.created" | "agent.mandate_changed" | "api_key.created" | "api_key.revoked" | "member.added" | "member.removed" | "requester.created" | "worker.registered" | "pool.created" | "pool.invite_created" | "pool.invite_revoked" | "pool.joined" | "pool.left" | "pool.member_removed" | "case.opened" | "case.notice_given" | "case.answered" | "case.answer_time_over" | "case.suspended_meanwhile" | "case.decided" | "case.contested" | "case.rectified" | "case.lapsed" | "case.sent_outside" | "case.closed" | "standing.changed" | "operator.added" | "operator.removed" | "worker.blocked" | "worker.block_lifted" | "webhook.created" | "webhook.updated" | "webhook.secret_rotated" | "webhook.deleted" | "webhook.disabled")[]
      name?: undefined | string
    }
    output: {
      object: "webhook"
      /** Id of a webhook, whk_… */
      id: string
      livemode: boolean
      name: string
      address: string
      types: (string)[]
      status: "enabled" | "disabled"
      /** gone: the receiver said 410; failing: nothing arrived for three days */
      disabled_reason: "by_request" | "gone" | "failing" | null
      failing_since: string | null
      /** Until then the secret before signs as well */
      previous_secret_until: string | null
      created_at: string
      /** whsec_…: shown this once; check every signature with it */
      secret: string
    }
  }
  delete_webhook: {
    input: {
      /** Id of a webhook, whk_… */
      webhook_id: string
    }
    output: {
      removed: true
    }
  }
  list_deliveries: {
    input: {
      /** Id of a webhook, whk_… */
      webhook_id: string
      status?: undefined | "pending" | "delivered" | "failed"
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Delivery)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_webhooks: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Webhook)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  redeliver: {
    input: {
      /** Id of a delivery, dlv_… */
      delivery_id: string
    }
    output: Delivery
  }
  rotate_webhook_secret: {
    input: {
      /** Id of a webhook, whk_… */
      webhook_id: string
    }
    output: {
      object: "webhook"
      /** Id of a webhook, whk_… */
      id: string
      livemode: boolean
      name: string
      address: string
      types: (string)[]
      status: "enabled" | "disabled"
      /** gone: the receiver said 410; failing: nothing arrived for three days */
      disabled_reason: "by_request" | "gone" | "failing" | null
      failing_since: string | null
      /** Until then the secret before signs as well */
      previous_secret_until: string | null
      created_at: string
      /** whsec_…: shown this once; check every signature with it */
      secret: string
    }
  }
  test_webhook: {
    input: {
      /** Id of a webhook, whk_… */
      webhook_id: string
    }
    output: Delivery
  }
  update_webhook: {
    input: {
      /** Id of a webhook, whk_… */
      webhook_id: string
      /** A public https address */
      address?: undefined | string
      /** Only these types; empty for all */
      types?: undefined | ("job.created" | "job.draft_needs_human" | "job.tasks_added" | "job.files_copied" | "job.opened" | "job.paused" | "job.resumed" | "job.pay_raised" | "job.winding_down" | "job.closed" | "job.held" | "job.released" | "job.text_refused" | "job.hold_lapsed" | "job.taken_back" | "job.content_reported" | "job.content_reports_answered" | "schedule.created" | "schedule.paused" | "schedule.resumed" | "schedule.ended" | "schedule.run_refused" | "petition.sent" | "petition.unanswered" | "petition.answered" | "project.created" | "project.changed" | "project.ending" | "project.fees_paid" | "project.ended" | "project.reserve_moved" | "assignment.claimed" | "assignment.returned" | "assignment.expired" | "submission.created" | "submission.revised" | "submission.changes_requested" | "submission.changes_lapsed" | "submission.rejection_proposed" | "submission.rejection_answered" | "submission.rejected" | "submission.appealed" | "submission.upheld" | "job.check_contested" | "job.signals_raised" | "job.question_asked" | "job.question_answered" | "job.post_waits" | "job.post_passed" | "job.post_sent_back" | "job.repair_quoted" | "job.places_opened" | "job.launch_waits" | "job.launch_continued" | "job.rejections_judged" | "submission.approved" | "submission.bonus_paid" | "payout.requested" | "payout.settled" | "payout.failed" | "payout.unknown" | "payee.changed" | "refund.requested" | "funds.charged_back" | "funds.deposited" | "debt.repaid" | "debt.doubled" | "hold.placed" | "hold.released" | "hold.enforced" | "agent.created" | "agent.mandate_changed" | "api_key.created" | "api_key.revoked" | "member.added" | "member.removed" | "requester.created" | "worker.registered" | "pool.created" | "pool.invite_created" | "pool.invite_revoked" | "pool.joined" | "pool.left" | "pool.member_removed" | "case.opened" | "case.notice_given" | "case.answered" | "case.answer_time_over" | "case.suspended_meanwhile" | "case.decided" | "case.contested" | "case.rectified" | "case.lapsed" | "case.sent_outside" | "case.closed" | "standing.changed" | "operator.added" | "operator.removed" | "worker.blocked" | "worker.block_lifted" | "webhook.created" | "webhook.updated" | "webhook.secret_rotated" | "webhook.deleted" | "webhook.disabled")[]
      name?: undefined | string
      status?: undefined | "enabled" | "disabled"
    }
    output: Webhook
  }
  find_journals: {
    input: {
      about: string
    }
    output: {
      object: "journals"
      journals: (string)[]
    }
  }
  get_journal: {
    input: {
      /** Id of a journal, jrn_… */
      journal_id: string
    }
    output: Journal
  }
  get_ledger_account: {
    input: {
      /** Id of a account, acc_… */
      account_id: string
      as_of?: undefined | string
    }
    output: {
      object: "ledger_account"
      /** Id of a account, acc_… */
      id: string
      kind: string
      /** Public id of whose account it is, or a word such as a rail */
      owner: string
      currency: "EUR" | "USD" | "GBP" | "JPY"
      /** Busy accounts stand in parts */
      part: number
      /** Decimal amount; below zero for what is owed or outside */
      balance: string
      /** On its way out */
      pending: string
      as_of: string | null
      balance_as_of: string | null
    }
  }
  list_ledger_accounts: {
    input: {
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
      /** e.g. req_…, job_…, wrk_…, pay_…, or a rail */
      owner?: undefined | string
      kind?: undefined | string
      currency?: undefined | "EUR" | "USD" | "GBP" | "JPY"
    }
    output: {
      object: "list"
      data: (LedgerAccount)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_ledger_lines: {
    input: {
      /** Id of a account, acc_… */
      account_id: string
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (LedgerLine)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_queues: {
    input: { [name: string]: never }
    output: {
      object: "queues"
      queues: ({
        name: string
        /** Counted up to 1000 */
        waiting: number
        more: boolean
        /** Since when the first of them is due */
        oldest_at: string | null
      })[]
    }
  }
  look_up_person: {
    input: {
      /** Id of a person, per_… */
      person_id: string
    }
    output: {
      object: "person"
      /** Id of a person, per_… */
      id: string
      email: string
      name: string
      operator: boolean
      created_at: string
      worker: {
        /** Id of a worker, wrk_… */
        id: string
        created_at: string
        simulated: boolean
        approved: number
        in_hand: number
      } | null
      requesters: ({
        /** Id of a requester, req_… */
        id: string
        name: string
        role: "owner" | "manager" | "reviewer" | "finance"
      })[]
      /** Who looked before, newest first, at most 20 */
      looked_up: ({
        at: string
        /** Id of a person, per_… */
        by: string
      })[]
    }
  }
  search_accounts: {
    input: {
      query: string
    }
    output: {
      object: "found"
      data: (FoundAccount)[]
      /** There are more than are shown: say more of the name */
      more: boolean
    }
  }
  count_notices: {
    input: { [name: string]: never }
    output: {
      object: "notice_count"
      /** At most 100 counted */
      unread: number
      /** Of mails; null: not said yet */
      lang: "en" | "fr" | null
    }
  }
  get_notice_settings: {
    input: { [name: string]: never }
    output: NoticeSettings
  }
  list_mail: {
    input: {
      status?: undefined | "waiting" | "sent" | "dead" | "dropped"
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (MailOnItsWay)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  list_notices: {
    input: {
      /** Only unread */
      unread?: undefined | boolean
      /** Rows a page, at most 100 */
      limit?: undefined | number
      /** `next_cursor` of the page before */
      cursor?: undefined | string
    }
    output: {
      object: "list"
      data: (Notice)[]
      has_more: boolean
      next_cursor: string | null
    }
  }
  mark_notices_read: {
    input: {
      /** Id of a notice, ntc_… */
      notice_id: string
      and_older?: undefined | boolean
    }
    output: {
      object: "notices_read"
      unread: number
    }
  }
  retry_mail: {
    input: {
      /** Id of a notice, ntc_… */
      notice_id: string
    }
    output: MailOnItsWay
  }
  set_notice_settings: {
    input: {
      lang?: undefined | "en" | "fr"
      /** Such as Europe/Paris */
      time_zone?: undefined | string
      quiet_from?: undefined | number | null
      quiet_until?: undefined | number | null
      no_mail?: undefined | ("payouts" | "receipts" | "work" | "places" | "voice")[]
      no_push?: undefined | ("needed" | "payouts" | "work" | "places" | "voice")[]
    }
    output: NoticeSettings
  }
  stop_mail: {
    input: {
      token: string
    }
    output: {
      object: "mail_stopped"
      group: "payouts" | "receipts" | "work" | "places" | "voice"
    }
  }
  change_alert: {
    input: {
      /** Id of a alert, alr_… */
      alert_id: string
      is_on?: undefined | boolean
      days?: undefined | ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[]
      from_minute?: undefined | number | null
      /** Both or neither; over midnight is fine */
      until_minute?: undefined | number | null
      /** Such as Europe/Paris */
      time_zone: string
      /** Of the work; empty: any */
      languages?: undefined | (string)[]
      /** At the published time; null: any */
      minimum_hourly?: undefined | Money | null
      not_for_training?: undefined | boolean
      no_ai_input?: undefined | boolean
    }
    output: Alert
  }
  create_alert: {
    input: {
      is_on?: undefined | boolean
      days?: undefined | ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[]
      from_minute?: undefined | number | null
      /** Both or neither; over midnight is fine */
      until_minute?: undefined | number | null
      /** Such as Europe/Paris */
      time_zone: string
      /** Of the work; empty: any */
      languages?: undefined | (string)[]
      /** At the published time; null: any */
      minimum_hourly?: undefined | Money | null
      not_for_training?: undefined | boolean
      no_ai_input?: undefined | boolean
    }
    output: Alert
  }
  delete_alert: {
    input: {
      /** Id of a alert, alr_… */
      alert_id: string
    }
    output: {
      removed: true
    }
  }
  list_alerts: {
    input: { [name: string]: never }
    output: {
      object: "alerts"
      data: (Alert)[]
    }
  }
  ask_for_place: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Draw
  }
  decline_place: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: {
      object: "place_declined"
      declined: boolean
    }
  }
  get_draw: {
    input: {
      /** Id of a job, job_… */
      job_id: string
    }
    output: Draw
  }
  list_kept_places: {
    input: { [name: string]: never }
    output: {
      object: "kept_places"
      data: (KeptPlace)[]
    }
  }
  add_push_device: {
    input: {
      name: string
      /** An https address */
      endpoint: string
      /** Its public key, base64url */
      p256dh: string
      /** Its secret, base64url */
      auth: string
    }
    output: PushDevice
  }
  list_push_devices: {
    input: { [name: string]: never }
    output: {
      object: "push_devices"
      /** For PushManager.subscribe (RFC 8292) */
      application_server_key: string
      data: (PushDevice)[]
    }
  }
  remove_push_device: {
    input: {
      /** Id of a push device, psd_… */
      push_device_id: string
    }
    output: {
      removed: true
    }
  }
  ask_model: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      item: string
      text: string
      better?: undefined | "a" | "b" | "tie"
    }
    output: ModelTurns
  }
  create_model: {
    input: {
      name: string
      /** Up to /v1, without /chat/completions */
      address: string
      /** What its server calls it */
      model: string
      /** Sealed at once; never shown again */
      api_key?: undefined | string
      system_prompt?: undefined | string
      max_output_tokens?: undefined | number
      requests_per_assignment?: undefined | number
      /** For a million tokens that it reads */
      input_price?: undefined | Money | null
      /** For a million tokens that it writes */
      output_price?: undefined | Money | null
      /** The most that one person’s task may cost */
      most_per_assignment?: undefined | Money | null
      /** The most that all of a job may cost */
      most_per_job?: undefined | Money | null
    }
    output: Model
  }
  delete_model: {
    input: {
      /** Id of a model, mdl_… */
      model_id: string
    }
    output: {
      removed: true
    }
  }
  list_model_turns: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      item: string
    }
    output: ModelTurns
  }
  list_models: {
    input: { [name: string]: never }
    output: {
      object: "models"
      data: (Model)[]
    }
  }
  stop_model: {
    input: {
      /** Id of a assignment, asg_… */
      assignment_id: string
      item: string
    }
    output: ModelTurns
  }
}

export type Route = [keyof Operations, ['read' | 'write', string]]

const routes = new Map<keyof Operations, Route[1]>([
  ['list_project_notices', ['read', 'GET /v1/project-notices']],
  ['get_form_schema', ['read', 'GET /v1/form-schema']],
  ['import_form', ['read', 'POST /v1/forms/import']],
  ['validate_form', ['read', 'POST /v1/forms/validate']],
  ['list_terms', ['read', 'GET /v1/jobs/{job_id}/terms']],
  ['requote_repair', ['write', 'POST /v1/assignments/{assignment_id}/repair-quote']],
  ['contest_check', ['write', 'POST /v1/assignments/{assignment_id}/check/contest']],
  ['get_checks', ['read', 'GET /v1/jobs/{job_id}/checks']],
  ['get_preview', ['read', 'GET /v1/previews/{token}']],
  ['get_preview_file', ['read', 'GET /v1/previews/{token}/files/{file}']],
  ['list_own_signals', ['read', 'GET /v1/own-signals']],
  ['get_rules', ['read', 'GET /v1/job-rules/{job_id}']],
  ['list_skills', ['read', 'GET /v1/skills']],
  ['appeal_rejection', ['write', 'POST /v1/assignments/{assignment_id}/rejection/appeal']],
  ['get_rejection', ['read', 'GET /v1/assignments/{assignment_id}/rejection']],
  ['list_rejections', ['read', 'GET /v1/rejections']],
  ['reply_to_rejection', ['write', 'POST /v1/assignments/{assignment_id}/rejection/reply']],
  ['ask_question', ['write', 'POST /v1/assignments/{assignment_id}/questions']],
  ['list_questions', ['read', 'GET /v1/jobs/{job_id}/questions']],
  ['get_file', ['read', 'GET /v1/files/{file_id}']],
  ['read_file_link', ['read', 'GET /v1/file-links/{link}']],
  ['discard_capture', ['write', 'POST /v1/captures/{capture_id}/discard']],
  ['finish_capture', ['write', 'POST /v1/captures/{capture_id}/finish']],
  ['get_capture', ['read', 'GET /v1/captures/{capture_id}']],
  ['send_capture', ['write', 'POST /v1/captures/{capture_id}/chunks']],
  ['start_capture', ['write', 'POST /v1/assignments/{assignment_id}/captures']],
  ['join_pool', ['write', 'POST /v1/pool-memberships']],
  ['leave_pool', ['write', 'DELETE /v1/pool-memberships/{pool_id}']],
  ['list_memberships', ['read', 'GET /v1/pool-memberships']],
  ['read_pool_invite', ['read', 'POST /v1/pool-invites/read']],
  ['list_holds', ['read', 'GET /v1/holds']],
  ['get_payee', ['read', 'GET /v1/payee']],
  ['set_payee', ['write', 'PUT /v1/payee']],
  ['get_ledger_consistency', ['read', 'GET /v1/ledger/consistency']],
  ['get_ledger_head', ['read', 'GET /v1/ledger/head']],
  ['get_ledger_inclusion', ['read', 'GET /v1/ledger/inclusion/{transfer_id}']],
  ['list_ledger_heads', ['read', 'GET /v1/ledger/heads']],
  ['get_work', ['read', 'GET /v1/work/{job_id}']],
  ['list_work', ['read', 'GET /v1/work']],
  ['why_no_work', ['read', 'GET /v1/why-no-work']],
  ['get_own_rating', ['read', 'GET /v1/requesters/{requester_id}/rating']],
  ['list_ratings', ['read', 'GET /v1/requesters/{requester_id}/ratings']],
  ['rate_requester', ['write', 'PUT /v1/requesters/{requester_id}/rating']],
  ['list_posts', ['read', 'GET /v1/spaces/{space_id}/posts']],
  ['list_spaces', ['read', 'GET /v1/spaces']],
  ['remove_post', ['write', 'DELETE /v1/posts/{post_id}']],
  ['write_post', ['write', 'POST /v1/spaces/{space_id}/posts']],
  ['list_petitions', ['read', 'GET /v1/spaces/{space_id}/petitions']],
  ['list_public_petitions', ['read', 'GET /v1/public-petitions']],
  ['open_petition', ['write', 'POST /v1/spaces/{space_id}/petitions']],
  ['sign_petition', ['write', 'PUT /v1/petitions/{petition_id}/signature']],
  ['get_requester', ['read', 'GET /v1/requesters/{requester_id}']],
  ['report_text', ['write', 'POST /v1/text-reports']],
  ['get_hours', ['read', 'GET /v1/hours']],
  ['get_requester_pay', ['read', 'GET /v1/work/{job_id}/requester-pay']],
  ['note_time', ['write', 'POST /v1/hours/notes']],
  ['leave_screening', ['write', 'POST /v1/assignments/{assignment_id}/leave-screening']],
  ['contest_test', ['write', 'POST /v1/attempts/{attempt_id}/contest']],
  ['get_attempt', ['read', 'GET /v1/attempts/{attempt_id}']],
  ['list_tests', ['read', 'GET /v1/tests']],
  ['start_test', ['write', 'POST /v1/qualifications/{qualification_id}/attempts']],
  ['submit_test', ['write', 'POST /v1/attempts/{attempt_id}/submit']],
  ['claim_task', ['write', 'POST /v1/jobs/{job_id}/claim']],
  ['get_assignment', ['read', 'GET /v1/assignments/{assignment_id}']],
  ['list_assignments', ['read', 'GET /v1/assignments']],
  ['return_assignment', ['write', 'POST /v1/assignments/{assignment_id}/return']],
  ['save_draft', ['write', 'PUT /v1/assignments/{assignment_id}/draft']],
  ['submit_assignment', ['write', 'POST /v1/assignments/{assignment_id}/submit']],
  ['add_case_file', ['write', 'POST /v1/cases/{case_id}/files']],
  ['answer_case', ['write', 'POST /v1/cases/{case_id}/answers']],
  ['contest_decision', ['write', 'POST /v1/cases/{case_id}/contest']],
  ['get_case', ['read', 'GET /v1/cases/{case_id}']],
  ['get_evidence', ['read', 'GET /v1/evidence/{evidence_id}']],
  ['list_cases', ['read', 'GET /v1/cases']],
  ['get_case_figures', ['read', 'GET /v1/case-figures']],
  ['cancel_payout', ['write', 'POST /v1/payouts/{payout_id}/cancel']],
  ['get_earnings', ['read', 'GET /v1/earnings']],
  ['get_receipt', ['read', 'GET /v1/receipts/{receipt_id}']],
  ['list_earnings', ['read', 'GET /v1/earnings/lines']],
  ['list_payouts', ['read', 'GET /v1/payouts']],
  ['withdraw', ['write', 'POST /v1/payouts']],
  ['bring_record', ['write', 'POST /v1/me/records']],
  ['export_record', ['read', 'GET /v1/me/record']],
  ['list_brought_records', ['read', 'GET /v1/me/records']],
  ['remove_brought_record', ['write', 'DELETE /v1/me/records/{record_id}']],
  ['get_worker_profile', ['read', 'GET /v1/me/profile']],
  ['update_worker_profile', ['write', 'PUT /v1/me/profile']],
  ['get_content_choice', ['read', 'GET /v1/me/content']],
  ['set_content_choice', ['write', 'PUT /v1/me/content']],
  ['report_content', ['write', 'POST /v1/assignments/{assignment_id}/report-content']],
  ['create_requester', ['write', 'POST /v1/requesters']],
  ['get_me', ['read', 'GET /v1/me']],
  ['register_worker', ['write', 'POST /v1/workers']],
  ['create_sandbox_requester', ['write', 'POST /v1/sandbox/requesters']],
  ['create_sandbox_worker', ['write', 'POST /v1/sandbox/workers']],
  ['get_about', ['read', 'GET /v1/about']],
  ['get_instance', ['read', 'GET /v1/instance']],
  ['get_market', ['read', 'GET /v1/market']],
  ['get_public_report', ['read', 'GET /v1/report']],
  ['get_house_terms', ['read', 'GET /v1/terms']],
  ['list_promised_numbers', ['read', 'GET /v1/promised-numbers']],
  ['list_wages', ['read', 'GET /v1/wages']],
  ['get_agreement', ['read', 'GET /v1/assignments/{assignment_id}/agreement']],
  ['get_agreement_pdf', ['read', 'GET /v1/assignments/{assignment_id}/agreement-pdf']],
  ['get_postal_address', ['read', 'GET /v1/postal-address']],
  ['set_postal_address', ['write', 'PUT /v1/postal-address']],
  ['get_waiting_place', ['read', 'GET /v1/waiting-list/me']],
  ['join_waiting_list', ['write', 'POST /v1/waiting-list']],
  ['leave_waiting_list', ['write', 'DELETE /v1/waiting-list/me']],
  ['ack_events', ['write', 'POST /v1/events/ack']],
  ['list_events', ['read', 'GET /v1/events']],
  ['count_notices', ['read', 'GET /v1/me/notices/count']],
  ['get_notice_settings', ['read', 'GET /v1/me/notice-settings']],
  ['list_notices', ['read', 'GET /v1/me/notices']],
  ['mark_notices_read', ['write', 'POST /v1/me/notices/{notice_id}/read']],
  ['set_notice_settings', ['write', 'POST /v1/me/notice-settings']],
  ['stop_mail', ['write', 'POST /v1/mail/{token}/stop']],
  ['change_alert', ['write', 'PUT /v1/me/alerts/{alert_id}']],
  ['create_alert', ['write', 'POST /v1/me/alerts']],
  ['delete_alert', ['write', 'DELETE /v1/me/alerts/{alert_id}']],
  ['list_alerts', ['read', 'GET /v1/me/alerts']],
  ['ask_for_place', ['write', 'POST /v1/jobs/{job_id}/ask']],
  ['decline_place', ['write', 'POST /v1/jobs/{job_id}/decline']],
  ['get_draw', ['read', 'GET /v1/jobs/{job_id}/draw']],
  ['list_kept_places', ['read', 'GET /v1/me/kept-places']],
  ['add_push_device', ['write', 'POST /v1/me/push-devices']],
  ['list_push_devices', ['read', 'GET /v1/me/push-devices']],
  ['remove_push_device', ['write', 'DELETE /v1/me/push-devices/{push_device_id}']],
  ['ask_model', ['write', 'POST /v1/assignments/{assignment_id}/turns']],
  ['list_model_turns', ['read', 'GET /v1/assignments/{assignment_id}/turns/{item}']],
  ['stop_model', ['write', 'POST /v1/assignments/{assignment_id}/turns/{item}/stop']],
])

/** Makes further operations known to `call`. */
export const addRoutes = (more: Route[]): void => {
  for (const [name, route] of more) routes.set(name, route)
}

export type OperationName = keyof Operations
export type Input<N extends OperationName> = Operations[N]['input']
export type Output<N extends OperationName> = Operations[N]['output']

/** The page's own instance. Whoever signs in with a token sets its headers. */
const transport: Transport = { url: '' }

/**
 * Runs an operation. Throws a FairhandError with code, hint and status for every refusal. Who plays
 * several roles passes a transport of the role, so that a repeated request keeps it.
 */
export const call = async <N extends OperationName>(
  name: N,
  input: Input<N>,
  options?: CallOptions,
  through: Transport = transport,
): Promise<Output<N>> => {
  const found = routes.get(name)
  if (found === undefined) throw new Error('This page does not know ' + name)
  const [effect, route] = found
  return (await send(through, { effect, route }, input, options)) as Output<N>
}
