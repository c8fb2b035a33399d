// Coasts and borders under the marks, as fine as the map is near.
import { useEffect, useMemo, useState } from 'react';
import type { Outline, OutlinePaths } from '../../state/atlas-outline.ts';
import { detailAt, type Detail, type Size, type View } from '../../state/atlas-view.ts';
import { useWords } from '../../state/language.ts';

type Draw = (view: View, size: Size) => OutlinePaths;

/** What has been read so far, and how it is drawn: neither is in the page before somebody looks at a map. */
type Read = { readonly [D in Detail]?: Draw };

async function readDrawing(detail: Detail): Promise<Draw> {
  const { drawOutline, loadOutline } = await import('../../state/atlas-outline.ts');
  const outline: Outline = await loadOutline(detail);
  return (view, size) => drawOutline(outline, view, size);
}

/** The coarser outline stands in until the finer one is there, and the finer one where it has been read. */
function useOutline(detail: Detail): { readonly draw: Draw | null; readonly failed: boolean } {
  const [read, setRead] = useState<Read>({});
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    async function load(): Promise<void> {
      try {
        const draw = await readDrawing(detail);
        if (!isGone) setRead((before) => ({ ...before, [detail]: draw }));
      } catch {
        if (!isGone) setFailed(true);
      }
    }
    void load();
    return () => {
      isGone = true;
    };
  }, [detail]);
  const draw = read[detail] ?? read.far ?? read.near ?? null;
  return { draw, failed: failed && draw === null };
}

export function OutlineLayer({ view, size }: { readonly view: View; readonly size: Size }) {
  const { atlas: words } = useWords().page;
  const { draw, failed } = useOutline(detailAt(view));
  const paths = useMemo(() => draw?.(view, size) ?? null, [draw, view, size]);
  if (failed) return <p className="field-help">{words.noOutline}</p>;
  return (
    <svg aria-hidden="true" className="atlas-outline" width={size.width} height={size.height}>
      {paths === null ? null : (
        <>
          <path className="atlas-land" d={paths.land} />
          <path className="atlas-coasts" d={paths.coasts} />
          <path className="atlas-borders" d={paths.borders} />
        </>
      )}
    </svg>
  );
}
