// The years that are shown, to be set at both ends with keys or by dragging.
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { rangeOfYears, yearOf, type DayRange } from '../../state/atlas-time.ts';
import { useWords } from '../../state/language.ts';

export interface RangeSliderProps {
  readonly domain: DayRange;
  readonly range: DayRange | null;
  readonly onRange: (range: DayRange | null) => void;
}

export function RangeSlider({ domain, range, onRange }: RangeSliderProps) {
  const { atlas: words } = useWords().page;
  const [first, last] = [yearOf(domain.first), yearOf(domain.last)];
  if (first === last) return null;
  const shown = range ?? domain;
  return (
    <div className="timeline-row">
      <p className="timeline-label" aria-hidden="true">{words.range}</p>
      <Slider<number[]>
        aria-label={words.range} className="slider timeline-slider" minValue={first} maxValue={last} formatOptions={{ useGrouping: false }}
        value={[yearOf(shown.first), yearOf(shown.last)]}
        onChange={([from = first, until = last]) => onRange(rangeOfYears(from, until, domain))}
      >
        <SliderTrack className="slider-track">
          {({ state }) => (
            <>
              <span className="slider-line">
                <span
                  className="slider-fill"
                  style={{ marginInlineStart: `${state.getThumbPercent(0) * 100}%`, inlineSize: `${(state.getThumbPercent(1) - state.getThumbPercent(0)) * 100}%` }}
                />
              </span>
              <SliderThumb index={0} aria-label={words.from} className="slider-thumb" />
              <SliderThumb index={1} aria-label={words.until} className="slider-thumb" />
            </>
          )}
        </SliderTrack>
      </Slider>
    </div>
  );
}
