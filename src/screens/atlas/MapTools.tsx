// What moves the map without dragging it: nearer, farther, everything, and to each side.
import { Toolbar } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { mayZoomIn, mayZoomOut, zoomStep, type Size } from '../../state/atlas-view.ts';
import { useWords } from '../../state/language.ts';
import type { MovedView } from '../../state/use-moved-view.ts';
import type { Direction } from '../../words/atlas-words.ts';

/** Which way the picture is pushed for the eye to go there, as parts of its size. */
const pushes: readonly (readonly [Direction, number, number])[] = [['left', 1, 0], ['right', -1, 0], ['up', 0, 1], ['down', 0, -1]];

export function MapTools({ view, fit, zoom, pan, size }: MovedView & { readonly size: Size | null }) {
  const { atlas: words } = useWords().page;
  if (view === null || size === null) return null;
  const step = Math.min(size.width, size.height) / 4;
  return (
    <Toolbar aria-label={words.mapTools} className="atlas-tools">
      <Button square aria-label={words.zoomIn} isDisabled={!mayZoomIn(view)} onPress={() => zoom(zoomStep)}><span aria-hidden="true">+</span></Button>
      <Button square aria-label={words.zoomOut} isDisabled={!mayZoomOut(view, size)} onPress={() => zoom(1 / zoomStep)}><span aria-hidden="true">−</span></Button>
      <Button onPress={fit}>{words.fit}</Button>
      {pushes.map(([direction, across, down]) => (
        <Button key={direction} square variant="quiet" aria-label={words.move[direction]} onPress={() => pan(across * step, down * step)}>
          <span aria-hidden="true" className={`atlas-arrow atlas-arrow-${direction}`} />
        </Button>
      ))}
    </Toolbar>
  );
}
