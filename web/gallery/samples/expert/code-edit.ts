/** Code to mend. The code is ours. */
import { words } from '../../../../src/forms/languages/bilingual.ts'

export const sample = {
  form: {
    form: 1,
    title: words('Mend the function', 'Corriger la fonction'),
    goal: words(
      'The tests pass, and nothing else changes.',
      'Les tests passent, et rien d’autre ne change.',
    ),
    done_when: words('Done when the tests would pass.', 'C’est fait quand les tests passeraient.'),
    data: [{ name: 'project', kind: 'files' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'code_edit',
            id: 'fix',
            label: words(
              'Change the code so that the test passes',
              'Changez le code pour que le test passe',
            ),
            help: words(
              'The test itself is to be read only.',
              'Le test lui-même est en lecture seule.',
            ),
            from: 'project',
            tests: 'python -m pytest',
          },
        ],
      },
    ],
  },
  input: {
    project: [
      {
        path: 'median.py',
        text: 'def median(numbers):\n    """The middle one; the mean of the two in the middle of an even count."""\n    ordered = sorted(numbers)\n    half = len(ordered) // 2\n    if len(ordered) % 2 == 1:\n        return ordered[half]\n    return (ordered[half] + ordered[half + 1]) / 2\n',
      },
      {
        path: 'test_median.py',
        text: 'from median import median\n\n\ndef test_even():\n    assert median([4, 1, 3, 2]) == 2.5\n',
        read_only: true,
      },
    ],
  },
}
