/** The first story: an account locked with approved pay on it, no reason, no answer. */
import { setTimeout as sleep } from 'node:timers/promises'
import { claimTask } from '../../src/features/assignments/contract.ts'
import { answerCase, contestDecision, getCase } from '../../src/features/cases/contract.ts'
import {
  addEvidence,
  decideCase,
  giveNotice,
  openCase,
  openEvidence,
} from '../../src/features/cases/desk/contract.ts'
import { getInstance } from '../../src/features/instance/contract.ts'
import { exportRecord } from '../../src/features/record/contract.ts'
import { createSandboxRequester } from '../../src/features/sandbox/contract.ts'
import { whyNoWork } from '../../src/features/work/contract.ts'
import { verifyReceipt } from '../../src/kernel/receipt.ts'
import { type Person, purseOf, receiptsOf, withdrawAll } from '../crowd.ts'
import { call, openDoor } from '../door.ts'
import { exactly, type Figure } from '../figures.ts'
import { written } from '../price.ts'
import { draftWork, publish, refusalOf, type Scene, show, tell, work } from './scene.ts'
import { WORKING } from './timeline.ts'

const FACTS =
  'Five answers of last week are alike to the word in whole sentences, which somebody who reads each conversation does not write.'

export const playLockedAccount = async (scene: Scene): Promise<Figure[]> => {
  const { screen, timeline } = scene
  screen.step('An account is locked', 'as at DataAnnotation')
  screen.tell(
    'There, 1,300 dollars of approved work stayed behind with a locked account: no reason, no answer, and no trace of the work.',
  )
  screen.say()
  const { person, job_id } = await earn(scene)
  const case_id = await accuse(scene, person)
  await timeline.goTo(9)
  const locked = await lock(scene, { person, case_id, job_id })
  await timeline.goTo(24)
  screen.say()
  return [...locked, ...(await lapse(scene, { person, case_id, job_id }))]
}

type About = { person: Person; case_id: string; job_id: string }

/** Amina’s work, approved. */
const earn = async (scene: Scene) => {
  const { instance, traffic, timeline, crowd } = scene
  await timeline.goTo(1, WORKING)
  const nobody = openDoor(instance.url, traffic)
  const { key } = await call(nobody, createSandboxRequester, { name: 'Verdict Lab' })
  const boss = openDoor(instance.url, traffic, key)
  const job_id = await draftWork(boss, { title: 'Rate conversations', amount: '26.00' }, 12)
  await publish(boss, job_id)
  const person = await crowd.person('Amina')
  await work(scene, { person, boss, job_id }, 5)
  await timeline.goTo(2)
  const { available } = await purseOf(person)
  tell(scene, `Amina has worked five hours, all approved: ${written(available)} are hers.`)
  return { person, job_id }
}

/** An operator suspects her; she has a week to answer. */
const accuse = async (scene: Scene, { worker_id, door }: Person): Promise<string> => {
  await scene.operator.again()
  const operator = scene.operator.as('operator')
  const about = { worker_id, ground: 'answers' as const, summary: 'Answers alike to the word' }
  const { id: case_id } = await call(operator, openCase, about)
  await call(operator, addEvidence, { case_id, title: 'The answers', text: 'Side by side.' })
  await call(operator, giveNotice, { case_id, rule: 'made_up_answers', text: FACTS })
  tell(scene, 'An operator gives notice: what is said, by which rule, on what evidence.')
  const helper = 'Maya of the union, maya@example.org'
  await call(door, answerCase, { case_id, text: 'I used my own notes for all five.', helper })
  tell(scene, 'She answers, with a helper of her choice. Until it is decided she works on.')
  return case_id
}

/** The decision, and what stays hers. */
const lock = async (scene: Scene, { person, case_id, job_id }: About): Promise<Figure[]> => {
  const { instance, traffic } = scene
  await scene.operator.again()
  const operator = scene.operator.as('operator')
  await untilStatus(person, case_id, 'response')
  const relied_on: string[] = []
  for (const { id } of (await call(operator, getCase, { case_id })).evidence) {
    await call(operator, openEvidence, { evidence_id: id })
    relied_on.push(id)
  }
  await call(operator, decideCase, {
    ...{ case_id, outcome: 'suspended', days: 180, facts: FACTS, data_used: 'Her five answers' },
    relied_on,
  })
  tell(scene, 'A week later a human decides, having opened all evidence: suspended.')
  const claim = await refusalOf(call(person.door, claimTask, { job_id }))
  const { reasons } = await call(person.door, whyNoWork, {})
  const [decision] = (await call(person.door, getCase, { case_id })).decisions
  const sum = await withdrawAll(person)
  tell(scene, `She withdraws ${written(sum)}: the account’s status is not asked for.`)
  while ((await purseOf(person)).paidOut === 0n) await sleep(100)
  const { receipt_key } = await call(openDoor(instance.url, traffic), getInstance, {})
  const receipts = await receiptsOf(person)
  const held = receipts.filter((receipt) => verifyReceipt(receipt, receipt_key).ok)
  const { credential } = await call(person.door, exportRecord, {})
  await call(person.door, contestDecision, { case_id, text: 'The sentences are my own.' })
  tell(scene, 'She contests it. Another human must answer in writing within 14 days.')
  return show(scene, [
    exactly('New work is refused', claim, 'no_new_work'),
    exactly('“Why do I see no work” says', reasons[0]?.reason ?? 'nothing', 'suspended'),
    exactly('Reasons she was given', decision?.statement.facts === FACTS ? 'all' : 'none', 'all'),
    exactly('She kept', written((await purseOf(person)).paidOut), '130.00 EUR'),
    exactly('Signed receipts on her phone', String(held.length), String(receipts.length)),
    exactly('Her work record, signed', credential ? 'exported' : 'missing', 'exported'),
  ])
}

/** Nobody answered: it lapses by itself. */
const lapse = async (scene: Scene, { person, case_id, job_id }: About): Promise<Figure[]> => {
  await untilStatus(person, case_id, 'lapsed')
  tell(scene, 'Day 14 of the review passed without an answer: the suspension has lapsed.')
  const claim = await refusalOf(call(person.door, claimTask, { job_id }))
  const { standing, places_at_once } = await call(person.door, whyNoWork, {})
  return show(scene, [
    exactly('Refused when she takes new work', claim, 'nothing'),
    exactly('She stands', standing, 'probation'),
    exactly('  with places at once', String(places_at_once), '5'),
  ])
}

/** Clocks are kept by loops that look now and then. */
const untilStatus = async (
  { door }: Person,
  case_id: string,
  wanted: 'response' | 'lapsed',
): Promise<void> => {
  while ((await call(door, getCase, { case_id })).status !== wanted) await sleep(100)
}
