/** The second story: a project of thousands ended overnight, and the same work offered for less. */
import { setTimeout as sleep } from 'node:timers/promises'
import { endProject, listProjectNotices } from '../../src/features/endings/contract.ts'
import { depositFunds } from '../../src/features/funds/contract.ts'
import { createRequester } from '../../src/features/identity/contract.ts'
import { closeJob } from '../../src/features/jobs/contract.ts'
import { createProject, getProject } from '../../src/features/projects/contract.ts'
import { getWork, listWork } from '../../src/features/work/contract.ts'
import type { Person } from '../crowd.ts'
import { purseOf } from '../crowd.ts'
import { call, type Door } from '../door.ts'
import { exactly, type Figure, told } from '../figures.ts'
import { minorOf, sum, written } from '../price.ts'
import { draftWork, publish, refusalOf, type Scene, show, tell, work } from './scene.ts'
import { type Session, signUp } from './session.ts'
import { WORKING } from './timeline.ts'

export const playRelaunch = async (scene: Scene): Promise<Figure[]> => {
  const { screen, timeline, crowd } = scene
  screen.step('A project ends overnight', 'as “Musen” and “Nova” at Mercor')
  screen.tell(
    'There, over 5,000 people were told the work would run to December. It ended in a day, and the same work came back at 16 dollars an hour instead of 21.',
  )
  screen.say()
  const steady = [await crowd.person('Ben'), await crowd.person('Chidi')]
  const passer = await crowd.person('Dara')
  const musen = await runMusen(scene, { steady, passer })
  await timeline.goTo(40)
  const ended = await endMusen(scene, { ...musen, steady, passer })
  await timeline.goTo(41)
  screen.say()
  return [...ended, ...(await runNova(scene, { boss: musen.boss, steady, passer }))]
}

type People = { steady: Person[]; passer: Person }
type Musen = { session: Session; boss: Door; project_id: string; job_id: string }

/** Two weeks of steady work by two people; a third comes for an afternoon. */
const runMusen = async (scene: Scene, { steady, passer }: People): Promise<Musen> => {
  const { instance, traffic, timeline } = scene
  const { url } = instance
  const session = await signUp({ url, traffic, email: 'nora@example.org' })
  const { id } = await call(session.as('person'), createRequester, { name: 'Model Works' })
  const boss = session.as(id)
  await call(boss, depositFunds, { amount: { amount: '5000.00', currency: 'EUR' } })
  const { id: project_id } = await call(boss, createProject, { name: 'Musen' })
  const offer = { title: 'Musen', amount: '21.00', project_id }
  const job_id = await draftWork(boss, offer, 60)
  await publish(boss, job_id)
  tell(scene, 'Project Musen opens at 21.00 EUR an hour.')
  for (const day of [26, 33]) {
    await timeline.goTo(day, WORKING)
    await Promise.all(steady.map((person) => work(scene, { person, boss, job_id }, 11)))
  }
  await work(scene, { person: passer, boss, job_id }, 2)
  return { session, boss, project_id, job_id }
}

/** Without notice: each who counted on it is paid for the fourteen days. */
const endMusen = async (scene: Scene, all: Musen & People): Promise<Figure[]> => {
  const { session, boss, project_id, job_id, steady, passer } = all
  await session.again()
  tell(scene, 'Ben and Chidi have worked 11 hours in each of two weeks, Dara two in all.')
  const closing = await refusalOf(call(boss, closeJob, { job_id }))
  const before = await Promise.all(steady.map(purseOf))
  const passerBefore = await purseOf(passer)
  const ended = await call(boss, endProject, { project_id, reason: 'scope_changed' })
  tell(scene, `The requester ends it now: ${written(minorOf(ended.fees))} in fees.`)
  while ((await call(boss, getProject, { project_id })).status !== 'ended') await sleep(100)
  const after = await Promise.all(steady.map(purseOf))
  const gained = after.map(({ available }, index) => available - (before[index]?.available ?? 0n))
  const [notice] = (await call(steady[0]?.door ?? boss, listProjectNotices, {})).data
  return show(scene, [
    exactly('Ending it by closing the job is refused', closing, 'notice_needed'),
    exactly('People whom it covers', String(ended.covered), '2'),
    exactly('They were paid', written(sum(gained)), written(minorOf(ended.fees))),
    told('  each about', written(gained[0] ?? 0n)),
    exactly(
      'Who came for an afternoon',
      written((await purseOf(passer)).available - passerBefore.available),
      '0.00 EUR',
    ),
    exactly('Each was told why', notice?.reason ?? 'nothing', 'scope_changed'),
  ])
}

/** The same work for less: said first, and offered first to who did it. */
const runNova = async (
  scene: Scene,
  { boss, steady, passer }: { boss: Door } & People,
): Promise<Figure[]> => {
  await call(boss, depositFunds, { amount: { amount: '2000.00', currency: 'EUR' } })
  const job_id = await draftWork(boss, { title: 'Nova', amount: '16.00' }, 4)
  const silent = await refusalOf(publish(boss, job_id))
  tell(scene, 'A day later “Nova” is to open at 16.00. Publishing it silently is refused.')
  await publish(boss, job_id, true)
  tell(scene, 'It opens with the old pay on its card, for those who did the work, for 72 hours.')
  const offered = async ({ door }: Person) =>
    (await call(door, listWork, {})).data.some((card) => card.job_id === job_id) ? 'yes' : 'no'
  const [first] = steady
  if (first === undefined) throw new Error('nobody worked on it')
  const card = await call(first.door, getWork, { job_id })
  const before = card.lower_than_previous?.hourly_before
  return show(scene, [
    exactly('Publishing without a word', silent, 'lower_pay_undisclosed'),
    exactly('The card says that it paid more before', before === undefined ? 'no' : 'yes', 'yes'),
    told('  an hour, as it was measured', before === undefined ? '' : written(minorOf(before))),
    exactly('Offered to Ben, who counted on it', await offered(first), 'yes'),
    exactly('Offered to Dara in the first 72 hours', await offered(passer), 'no'),
  ])
}
