/** Graph, view and places → the finished page, for either of the two maps. */
import { assessAll } from '../model/assess.ts';
import type { Graph } from '../model/graph.ts';
import { speakerNames } from '../model/speakers.ts';
import { drawSpeakers } from '../scene/draw-speakers.ts';
import { drawMarks } from '../scene/draw.ts';
import { lanesOf } from '../scene/lanes.ts';
import { numbered, type Marks } from '../scene/mark.ts';
import { actorsPage, speakersPage, type PageContent } from '../scene/page.ts';
import { papers } from '../scene/paper.ts';
import type { Picture } from '../scene/picture.ts';
import { snapshot } from '../scene/snapshot.ts';
import { themes, type Theme } from '../scene/theme.ts';
import { applyView, toldReadings } from '../view/apply.ts';
import { focusOn } from '../view/focus.ts';
import { focusOnSpeakers, speakersMap, wholeSpeakersMap } from '../view/speakers-map.ts';
import { tell } from '../view/tell.ts';
import type { View } from '../view/view.ts';
import type { SnapshotOptions } from './options.ts';
import { moved, type AllPlaces } from './places.ts';

export interface PictureRequest {
  readonly graph: Graph;
  readonly view: View;
  readonly places: AllPlaces;
  readonly options: SnapshotOptions;
  readonly link: string | null;
}

/** Throws where the places of the map are missing: whoever asks has laid it out. */
export function drawPicture({ graph, view, places, options, link }: PictureRequest): Picture {
  const at = places[view.face];
  if (at === undefined) throw new Error(`The map of ${view.face} has no places: lay it out before it is drawn.`);
  const theme = themes[options.colors === 'transparent' ? 'light' : options.colors];
  const { marks, content } = whatIsSeen(graph, view, theme, options.language);
  const has = (part: SnapshotOptions['without'][number]): boolean => !options.without.includes(part);
  const notes = new Map(has('notes') ? content.notes.notes.map(({ of, number }) => [of, number]) : []);
  return snapshot(
    { ...content, marks: numbered(marks, notes), xy: moved(at), theme },
    {
      paper: papers[options.paper],
      without: options.without.filter((part) => part !== 'data'),
      link,
      hasGround: options.colors !== 'transparent',
      letters: options.letters,
    },
  );
}

interface Seen {
  readonly marks: Marks;
  readonly content: PageContent;
}

function whatIsSeen(graph: Graph, view: View, theme: Theme, language: string | null): Seen {
  const whole = assessAll(graph.columns, null);
  const told = tell(graph, whole, view);
  const visible = applyView(told, view);
  const lit = { pointing: false, theme };
  if (view.face === 'actors') {
    const focus = focusOn(graph, visible, view.selection);
    const marks = drawMarks({ ...lit, told, visible, lanes: lanesOf(graph), focus, language });
    return { marks, content: actorsPage(told, visible, view, theme) };
  }
  const map = speakersMap(graph, toldReadings(told, visible));
  const names = speakerNames(graph.dataset);
  const focus = focusOnSpeakers(map, view.selection);
  const marks = drawSpeakers({ ...lit, map, whole: wholeSpeakersMap(graph, whole), names, focus });
  return { marks, content: speakersPage(told, map, view, theme) };
}
