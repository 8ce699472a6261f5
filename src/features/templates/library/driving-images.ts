import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** What a driver would have to see: for the data of cars that see by themselves. */
export const drivingImages: Template = {
  name: 'driving_images',
  summary: words(
    'Road scenes: weather, light, who is on the road, what the lights say.',
    'Scènes de route : temps, lumière, qui est sur la route, ce que disent les feux.',
  ),
  columns: { picture: words('The picture from the car', 'L’image prise de la voiture') },
  sample: {},
  overlap: 3,
  estimated_seconds: 35,
  purpose: 'train',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Describe a road scene', 'Décrire une scène de route'),
    goal: words(
      'To teach cars what they must reckon with on the road.',
      'Apprendre aux voitures ce dont il faut tenir compte sur la route.',
    ),
    done_when: words(
      'Done when everything on the road is ticked and the other questions are answered.',
      'Terminé quand tout ce qui est sur la route est coché et les autres questions répondues.',
    ),
    instructions_md: words(
      'You see the road as the driver does. Tick **everybody and everything that is on the road or about to enter it**, also when only a part is visible.\n\nParked cars do not count. People on the pavement count only when they turn towards the road.',
      'Vous voyez la route comme la personne qui conduit. Cochez **tout ce qui est sur la route ou s’apprête à y entrer**, même visible en partie.\n\nLes voitures garées ne comptent pas. Les personnes sur le trottoir comptent seulement si elles se tournent vers la route.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          'Half a bicycle shows behind a van: **cyclist** is ticked. The driver must reckon with it.',
          'Un demi-vélo dépasse derrière une camionnette : **cycliste** est coché. Il faut compter avec lui.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          'A row of parked cars, and “car” is ticked. None of them is driving.',
          'Une rangée de voitures garées, et « voiture » est coché. Aucune ne roule.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'A person stands at the kerb and looks at the road: **tick it**, they may step out.',
          'Une personne au bord du trottoir regarde la route : **cochez**, elle peut s’engager.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'Everything that is on the road, or about to be, is ticked.',
          'Tout ce qui est sur la route, ou va l’être, est coché.',
        ),
      },
      { text: words('What is parked is not ticked.', 'Ce qui est garé n’est pas coché.') },
    ],
    data: [{ name: 'picture', kind: 'image' }],
    pages: [
      {
        id: 'page',
        layout: 'split',
        items: [
          {
            type: 'image',
            id: 'scene',
            from: 'picture',
            slot: 'left',
            alt: words('The road as the driver sees it', 'La route vue du volant'),
          },
          {
            type: 'multi_choice',
            id: 'road_users',
            slot: 'right',
            label: words('Who or what is on the road?', 'Qui ou quoi est sur la route ?'),
            options: [
              { value: 'pedestrian', label: words('Pedestrian', 'Piéton') },
              { value: 'cyclist', label: words('Cyclist or scooter', 'Cycliste ou trottinette') },
              { value: 'motorcycle', label: words('Motorcycle', 'Moto') },
              { value: 'car', label: words('Car', 'Voiture') },
              { value: 'large', label: words('Lorry, bus or tram', 'Camion, bus ou tram') },
              { value: 'animal', label: words('Animal', 'Animal') },
              { value: 'obstacle', label: words('Something lying there', 'Un obstacle au sol') },
              { value: 'nobody', label: words('Nothing of these', 'Rien de tout cela') },
            ],
          },
          {
            type: 'choice',
            id: 'lights',
            slot: 'right',
            label: words(
              'What does the traffic light for this lane say?',
              'Que dit le feu de cette voie ?',
            ),
            cant_tell: true,
            options: [
              { value: 'none', label: words('There is none', 'Il n’y en a pas') },
              { value: 'green', label: words('Green', 'Vert') },
              { value: 'amber', label: words('Amber', 'Orange') },
              { value: 'red', label: words('Red', 'Rouge') },
              { value: 'off', label: words('Off or flashing', 'Éteint ou clignotant') },
            ],
          },
          {
            type: 'choice',
            id: 'light',
            slot: 'right',
            label: words('Light', 'Lumière'),
            options: [
              { value: 'day', label: words('Daylight', 'Jour') },
              { value: 'dusk', label: words('Dawn or dusk', 'Aube ou crépuscule') },
              { value: 'night', label: words('Night', 'Nuit') },
            ],
          },
          {
            type: 'choice',
            id: 'weather',
            slot: 'right',
            label: words('Weather', 'Temps'),
            cant_tell: true,
            options: [
              { value: 'dry', label: words('Dry', 'Sec') },
              { value: 'rain', label: words('Rain or wet road', 'Pluie ou chaussée mouillée') },
              { value: 'snow', label: words('Snow or ice', 'Neige ou verglas') },
              { value: 'fog', label: words('Fog', 'Brouillard') },
            ],
          },
        ],
      },
    ],
  },
}
