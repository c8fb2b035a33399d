// The timeline: bars for the dates of interviews and of events, and a range of it to be chosen with keys or the mouse.
import { useId, useMemo, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Atlas, AtlasEvent, DateSpan } from '../../../archive/api/atlas-calls.ts';
import { Button } from '../../parts/Button.tsx';
import {
  barsOf, dayAt, domainOf, isDated, lanesOf, partOf, partOfYear, rangeOfSpan, rangeWithin, ticksOf, touches, type Bar, type DatedEvent,
  type DayRange,
} from '../../state/atlas-time.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { sayRange, saySpan } from '../../state/say-days.ts';
import { DateTable } from './DateTable.tsx';
import { RangeSlider } from './RangeSlider.tsx';

export interface TimelineProps {
  readonly told: Atlas;
  /** Null for all of the time. */
  readonly range: DayRange | null;
  readonly onRange: (range: DayRange | null) => void;
}

export function Timeline({ told, range, onRange }: TimelineProps) {
  const { atlas: words } = useWords().page;
  const title = useId();
  const bars = useMemo(() => barsOf(told.interviews), [told]);
  const events = useMemo(() => told.events.filter(isDated), [told]);
  const domain = useMemo(() => domainOf([...bars, ...events].map(({ span }) => span)), [bars, events]);
  const undated = told.testimonies - told.interviews.length;
  return (
    <section aria-labelledby={title} className="atlas-time">
      <h2 id={title}>{words.timeline}</h2>
      {domain === null ? <p className="empty">{words.noDates}</p> : (
        <>
          <p className="part-about">{words.timelineAbout}</p>
          <Chart bars={bars} events={events} domain={domain} range={range} onRange={onRange} />
          <DateTable bars={bars} events={events} onChoose={(span) => onRange(rangeOfSpan(span, domain))} />
        </>
      )}
      {undated === 0 || domain === null ? null : <p className="field-help">{words.undated(undated)}</p>}
      <UndatedEvents events={told.events.filter((event) => !isDated(event))} />
    </section>
  );
}

function UndatedEvents({ events }: { readonly events: readonly AtlasEvent[] }) {
  const { atlas: words } = useWords().page;
  if (events.length === 0) return null;
  return <p className="field-help">{`${words.undatedEvents}: ${events.map(({ name }) => name).join(' · ')}`}</p>;
}

interface ChartProps {
  readonly bars: readonly Bar[];
  readonly events: readonly DatedEvent[];
  readonly domain: DayRange;
  readonly range: DayRange | null;
  readonly onRange: (range: DayRange | null) => void;
}

function Chart({ bars, events, domain, range, onRange }: ChartProps) {
  const { atlas: words } = useWords().page;
  const language = useLanguage();
  const tracks = useRef<HTMLDivElement>(null);
  const { draft, ...drawing } = useBrush(tracks, domain, onRange);
  const shown = draft ?? range;
  const choose = (span: DateSpan): void => onRange(rangeOfSpan(span, domain));
  return (
    <div className="timeline">
      <div className="timeline-chart" role="img" aria-label={words.bars(bars.length, events.length)} {...drawing}>
        <div ref={tracks} className="timeline-tracks"><Ticks domain={domain} /><Shade range={shown} domain={domain} /></div>
        {bars.length === 0 ? null : (
          <div className="timeline-row">
            <p className="timeline-label">{words.interviews}</p>
            <InterviewBars bars={bars} domain={domain} range={shown} onChoose={choose} />
          </div>
        )}
        {events.map((event) => (
          <div className="timeline-row" key={event.name}>
            <p className="timeline-label timeline-event" title={event.name}>{event.name}</p>
            <div className="timeline-track">
              <SpanBar span={event.span} domain={domain} lane={0} isOut={shown !== null && !touches(event.span, shown)} onChoose={choose} />
            </div>
          </div>
        ))}
        <div className="timeline-row timeline-years"><p className="timeline-label" /><div className="timeline-track"><Years domain={domain} /></div></div>
      </div>
      <RangeSlider domain={domain} range={range} onRange={onRange} />
      <div className="timeline-said">
        <p role="status">{range === null ? words.wholeTime : `${words.range}: ${sayRange(range, words, language)}`}</p>
        {range === null ? null : <Button variant="quiet" onPress={() => onRange(null)}>{words.wholeTime}</Button>}
        <p className="field-help atlas-legend">
          {(['lasting', 'within', 'about'] as const).map((sense) => (
            <span key={sense}><span aria-hidden="true" className={`timeline-sign timeline-${sense}`} />{words.senses[sense]}</span>
          ))}
        </p>
      </div>
    </div>
  );
}

/** Pixels before pressing becomes drawing a range. */
const drawFrom = 4;

/** A range drawn with the mouse, from where it was pressed to where it is let go. */
function useBrush(tracks: RefObject<HTMLDivElement | null>, domain: DayRange, onRange: (range: DayRange | null) => void) {
  const [draft, setDraft] = useState<DayRange | null>(null);
  const from = useRef<number | null>(null);
  function dayUnder(clientX: number): number {
    const { left = 0, width = 1 } = tracks.current?.getBoundingClientRect() ?? {};
    return dayAt((clientX - left) / width, domain);
  }
  function end(): void {
    from.current = null;
    setDraft(null);
  }
  return {
    draft,
    onPointerDown(event: PointerEvent) {
      if (event.button === 0 && event.isPrimary) from.current = event.clientX;
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      if (from.current === null || (draft === null && Math.abs(event.clientX - from.current) < drawFrom)) return;
      if (draft === null) event.currentTarget.setPointerCapture(event.pointerId);
      setDraft({ first: dayUnder(from.current), last: dayUnder(event.clientX) });
    },
    onPointerUp() {
      if (draft !== null) onRange(rangeWithin(draft, domain));
      end();
    },
    onPointerCancel: end,
  };
}

const percent = (part: number): string => `${part * 100}%`;

function Shade({ range, domain }: { readonly range: DayRange | null; readonly domain: DayRange }) {
  if (range === null) return null;
  const { start, width } = partOf({ first: Math.min(range.first, range.last), last: Math.max(range.first, range.last), sense: 'lasting' }, domain);
  return <div className="timeline-chosen" style={{ insetInlineStart: percent(start), inlineSize: percent(width) }} />;
}

/** So many years are written at most: a wide window has room for more than a narrow one, but nobody misses them. */
const mostTicks = 10;

function Ticks({ domain }: { readonly domain: DayRange }) {
  return ticksOf(domain, mostTicks).map((year) => (
    <span key={year} className="timeline-tick" style={{ insetInlineStart: percent(partOfYear(year, domain)) }} />
  ));
}

function Years({ domain }: { readonly domain: DayRange }) {
  return ticksOf(domain, mostTicks).map((year) => (
    <span key={year} className="timeline-year" style={{ insetInlineStart: percent(partOfYear(year, domain)) }}>{year}</span>
  ));
}

/** A bar is seen even where it is a day in a century: as part of the width that it then takes. */
const leastWidth = 0.008;

interface InterviewBarsProps extends Pick<ChartProps, 'bars' | 'domain' | 'range'> {
  readonly onChoose: (span: DateSpan) => void;
}

function InterviewBars({ bars, domain, range, onChoose }: InterviewBarsProps) {
  const lanes = useMemo(() => lanesOf(bars.map(({ span }) => {
    const { start, width } = partOf(span, domain);
    return { start, width: Math.max(leastWidth, width) };
  })), [bars, domain]);
  return (
    <div className="timeline-track" style={{ blockSize: `${0.8 * (Math.max(...lanes) + 1) + 0.4}rem` }}>
      {bars.map(({ key, span }, at) => (
        <SpanBar key={key} span={span} domain={domain} lane={lanes[at] ?? 0} isOut={range !== null && !touches(span, range)} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface SpanBarProps {
  readonly span: DateSpan;
  readonly domain: DayRange;
  readonly lane: number;
  /** Not of the time that is chosen. */
  readonly isOut: boolean;
  readonly onChoose: (span: DateSpan) => void;
}

function SpanBar({ span, domain, lane, isOut, onChoose }: SpanBarProps) {
  const { atlas: words } = useWords().page;
  const language = useLanguage();
  const { start, width } = partOf(span, domain);
  const open = `${span.first === null ? ' timeline-open-start' : ''}${span.last === null ? ' timeline-open-end' : ''}`;
  return (
    <span
      className={`timeline-bar timeline-${span.sense}${open}${isOut ? ' timeline-out' : ''}`} title={saySpan(span, words, language)}
      style={{ insetInlineStart: percent(start), inlineSize: percent(width), insetBlockStart: `${0.8 * lane + 0.3}rem` }}
      onClick={() => onChoose(span)}
    />
  );
}
