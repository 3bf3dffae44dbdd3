/** The pictures of the body in their groups, as readers go through them, each with its name. A test holds it to the pictures that there are. */
import type { WordKey } from '../words.ts';

/** Pictures that belong together, by their ids; the first stands for the group. */
export interface ViewGroup {
  title: WordKey;
  views: readonly (readonly [id: string, name: WordKey])[];
}

export const VIEW_GROUPS: readonly ViewGroup[] = [
  {
    title: 'bodyWhole',
    views: [
      ['front', 'viewFront'],
      ['back', 'viewBack'],
      ['legs', 'viewLegs'],
      ['hand', 'viewHand'],
      ['foot', 'viewFoot'],
    ],
  },
  {
    title: 'bodyHeadNeck',
    views: [
      ['head', 'viewHead'],
      ['brain', 'viewBrain'],
      ['eye', 'viewEye'],
      ['ear', 'viewEar'],
      ['tooth', 'viewTooth'],
      ['neck', 'viewNeck'],
    ],
  },
  {
    title: 'viewChest',
    views: [
      ['chest', 'viewChest'],
      ['heart', 'viewHeart'],
      ['airway', 'viewAirway'],
      ['breast', 'viewBreast'],
    ],
  },
  {
    title: 'viewBelly',
    views: [
      ['belly', 'viewBelly'],
      ['kidneys', 'viewKidneys'],
      ['kidney', 'viewKidney'],
    ],
  },
  {
    title: 'bodyPelvis',
    views: [
      ['womb', 'viewWomb'],
      ['pelvis-female', 'viewPelvisFemale'],
      ['pelvis-male', 'viewPelvisMale'],
      ['pregnancy', 'viewPregnancy'],
    ],
  },
  {
    title: 'bodyClose',
    views: [
      ['skin', 'viewSkin'],
      ['nail', 'viewNail'],
      ['joint', 'viewJoint'],
      ['spine', 'viewSpine'],
      ['blood', 'viewBlood'],
      ['nerve-cell', 'viewNerveCell'],
      ['cell', 'viewCell'],
    ],
  },
];

/** The picture to begin with. */
export const FIRST_VIEW = 'front';

/** The group that a picture belongs to. */
export function groupOf(view: string): ViewGroup | undefined {
  return VIEW_GROUPS.find(({ views }) => views.some(([id]) => id === view));
}

/** The name of a picture. */
export function viewName(view: string): WordKey | undefined {
  return groupOf(view)?.views.find(([id]) => id === view)?.[1];
}
