import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** One label for each picture. */
export const imageLabels: Template = {
  name: 'image_labels',
  summary: words(
    'One label for each picture, from a list of yours.',
    'Une étiquette par image, tirée de votre liste.',
  ),
  columns: { picture: words('The picture', 'L’image') },
  sample: {},
  overlap: 3,
  estimated_seconds: 15,
  purpose: 'train',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Say what a picture shows', 'Dire ce que montre une image'),
    goal: words(
      'To sort pictures by what they are mainly about.',
      'Trier des images selon leur sujet principal.',
    ),
    done_when: words('Done when one subject is chosen.', 'Terminé quand un sujet est choisi.'),
    instructions_md: words(
      'Look at the picture and choose **what it is mainly about**: what is largest, or in the middle.\n\nIf nothing on the list fits, choose “Something else” and write one or two words.',
      'Regardez l’image et choisissez **son sujet principal** : ce qui est le plus grand, ou au centre.\n\nSi rien ne convient dans la liste, choisissez « Autre chose » et écrivez un ou deux mots.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          'A dog in front of a house: **an animal**. The dog is what the picture is about.',
          'Un chien devant une maison : **un animal**. L’image parle du chien.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          'A street full of cars, answered “a person” because somebody stands far away. The cars fill the picture.',
          'Une rue pleine de voitures, avec « une personne » parce que quelqu’un se tient au loin. Les voitures remplissent l’image.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'Two things of the same size: choose the one in front.',
          'Deux choses de même taille : choisissez celle qui est devant.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'The subject chosen is the largest, or in the middle.',
          'Le sujet choisi est le plus grand, ou au centre.',
        ),
      },
      {
        text: words(
          '“Something else” comes with a word or two.',
          '« Autre chose » vient avec un mot ou deux.',
        ),
      },
    ],
    data: [{ name: 'picture', kind: 'image' }],
    pages: [
      {
        id: 'page',
        layout: 'split',
        items: [
          {
            type: 'image',
            id: 'shown',
            from: 'picture',
            slot: 'left',
            alt: words('The picture to label', 'L’image à étiqueter'),
          },
          {
            type: 'choice',
            id: 'label',
            slot: 'right',
            label: words('What does the picture mainly show?', 'Que montre surtout l’image ?'),
            other: true,
            cant_tell: true,
            options: [
              { value: 'person', label: words('A person or people', 'Une ou des personnes') },
              { value: 'animal', label: words('An animal', 'Un animal') },
              { value: 'plant', label: words('A plant', 'Une plante') },
              { value: 'food', label: words('Food or drink', 'À manger ou à boire') },
              { value: 'vehicle', label: words('A vehicle', 'Un véhicule') },
              { value: 'building', label: words('A building', 'Un bâtiment') },
              { value: 'landscape', label: words('A landscape', 'Un paysage') },
              { value: 'object', label: words('An object', 'Un objet') },
            ],
          },
        ],
      },
    ],
  },
}
