/** Code to read, and a question about it. The code is ours. */
import { words } from '../../../../src/forms/languages/bilingual.ts'

export const sample = {
  form: {
    form: 1,
    title: words(
      'Does this function do what it says?',
      'Cette fonction fait-elle ce qu’elle dit ?',
    ),
    goal: words(
      'To find functions whose comment is wrong.',
      'Pour trouver les fonctions dont le commentaire est faux.',
    ),
    done_when: words(
      'Done when you have read the function to its end.',
      'C’est fait quand vous avez lu la fonction jusqu’au bout.',
    ),
    data: [{ name: 'function', kind: 'files' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'code', id: 'shown', from: 'function' },
          {
            type: 'choice',
            id: 'right',
            label: words(
              'Does the function do what its comment says?',
              'La fonction fait-elle ce que dit son commentaire ?',
            ),
            cant_tell: true,
            options: [
              { value: 'yes', label: words('Yes', 'Oui'), key: 'y' },
              { value: 'no', label: words('No', 'Non'), key: 'n' },
            ],
          },
        ],
      },
    ],
  },
  input: {
    function: [
      {
        path: 'median.py',
        text: '"""The middle of some numbers."""\n\n\ndef median(numbers):\n    """The middle one; the mean of the two in the middle of an even count."""\n    ordered = sorted(numbers)\n    half = len(ordered) // 2\n    if len(ordered) % 2 == 1:\n        return ordered[half]\n    return (ordered[half] + ordered[half + 1]) / 2  # two in the middle\n',
      },
      {
        path: 'test_median.py',
        text: 'from median import median\n\n\ndef test_odd():\n    assert median([3, 1, 2]) == 2\n',
      },
    ],
  },
}
