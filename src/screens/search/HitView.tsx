// One passage that was found: where it is from, the words around what was sought, and on demand what stands around it.
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Passage } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { formatTimecode, timeParts } from '../../state/cut-text.ts';
import { cutSnippet } from '../../state/cut-snippet.ts';
import { useWords } from '../../state/language.ts';
import { linkTo } from '../../state/place.ts';
import type { Hit } from '../../state/search-desk.ts';
import { CollectButton } from '../workbook/CollectButton.tsx';
import { HitContext } from './HitContext.tsx';
import { HitCounterpart } from './HitCounterpart.tsx';

export interface HitViewProps {
  /** Undefined while it is on its way. */
  readonly hit: Hit | undefined;
  readonly index: number;
  readonly focusAsked: number;
  readonly onOpen: (hit: Hit, index: number) => void;
  readonly onAround: (passages: readonly Passage[]) => void;
}

const snippetLength = 300;

export const HitView = memo(function HitView({ hit, index, focusAsked, onOpen, onAround }: HitViewProps) {
  const { search, reading, finding } = useWords().page;
  const link = useRef<HTMLAnchorElement>(null);
  const [isOpen, setOpen] = useState(false);
  const awaited = useRef<HTMLParagraphElement>(null);
  const isThere = hit !== undefined;
  useEffect(() => {
    if (focusAsked > 0) (isThere ? link : awaited).current?.focus({ preventScroll: true });
  }, [focusAsked, isThere]);
  const snippet = useMemo(() => (hit === undefined ? null : cutSnippet(hit.text, hit.highlights, snippetLength)), [hit]);
  if (hit === undefined || snippet === null) {
    return <p ref={awaited} className="hit-awaited" tabIndex={-1} data-hit={index}>{search.notYetHere}</p>;
  }
  return (
    <article className="hit-body" aria-label={hit.title}>
      <p className="hit-head">
        <a
          ref={link} className="hit-link" data-hit={index} href={linkTo(hit.testimony, hit.passage)} aria-label={search.openHit(hit.title)}
          onClick={(event) => {
            event.preventDefault();
            onOpen(hit, index);
          }}
        >
          {hit.title}
        </a>
        <span className="hit-speaker">{hit.speaker ?? reading.unnamedSpeaker}</span>
        {hit.start === null ? null : (
          <span className="hit-time">
            <span aria-hidden="true">{formatTimecode(hit.start)}</span>
            <span className="visually-hidden">{reading.timecode(reading.spokenTime(...timeParts(hit.start)))}</span>
          </span>
        )}
        {hit.inTestimony === 1 ? null : <span className="hit-of">{finding.inTestimony(hit.inTestimony)}</span>}
        <CollectButton testimony={hit.testimony} passages={[hit.passage]} of={search.contextOf(index + 1)} />
        <Button
          variant="quiet" aria-expanded={isOpen} aria-label={`${isOpen ? search.hideContext : search.showContext}: ${search.contextOf(index + 1)}`}
          onPress={() => setOpen((now) => !now)}
        >
          {isOpen ? search.hideContext : search.showContext}
        </Button>
      </p>
      {isOpen ? <HitContext hit={hit} onAround={onAround} /> : (
        <p className="hit-text testimony-text">
          {snippet.cutBefore ? <span aria-hidden="true" className="cut">… </span> : null}
          <span data-passage={hit.passage} data-offset={snippet.start}><MarkedText text={snippet.text} ranges={snippet.highlights} /></span>
          {snippet.cutAfter ? <span aria-hidden="true" className="cut"> …</span> : null}
        </p>
      )}
      {hit.counterpart === null ? null : <HitCounterpart counterpart={hit.counterpart} />}
    </article>
  );
});
