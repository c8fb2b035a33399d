// Draws the frequency of words as bars: years along the bottom, or collections down the side.
import type { Frequency } from '../../archive/api/search-calls.ts';

export interface Drawing {
  readonly rows: readonly Frequency[];
  readonly by: 'year' | 'collection';
  /** What the axis of figures says. */
  readonly label: string;
  readonly width: number;
  readonly onChoose: (value: string) => void;
}

const className = 'frequency-plot';
/** In a longer stretch of years, those without a bar are left out. */
const mostYears = 200;
/** Characters of a collection's name beside its bar. */
const mostOfName = 26;

const shortened = (name: string): string => (name.length <= mostOfName ? name : `${name.slice(0, mostOfName - 1)}…`);

/** Every year from the first to the last, so that a gap is seen as one. */
function yearsShown(values: readonly string[]): string[] {
  const years = values.map(Number);
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 1;
  return count > mostYears ? [...values] : Array.from({ length: count }, (_, at) => String(first + at));
}

/** A bar for each row but those without a value, in their order. To be put into the page, which describes it in words. */
export async function drawFrequency({ rows, by, label, width, onChoose }: Drawing): Promise<Element> {
  const Plot = await import('@observablehq/plot');
  const drawn = rows.filter(({ value }) => value !== '');
  const values = drawn.map(({ value }) => value);
  const years = by === 'year' ? yearsShown(values) : [];
  const every = Math.ceil(years.length / Math.max(1, Math.floor(width / 56)));
  const plot = by === 'year'
    ? Plot.plot({
      className, width, height: 260, marginLeft: 48,
      x: { type: 'band', domain: years, label: null, ticks: years.filter((year) => Number(year) % every === 0) },
      y: { label, grid: true, ticks: 5 },
      marks: [Plot.barY(drawn, { x: 'value', y: 'perThousand', insetLeft: 0.5, insetRight: 0.5 }), Plot.ruleY([0])],
    })
    : Plot.plot({
      className, width, height: 40 + 28 * drawn.length, marginLeft: 190, marginBottom: 34,
      x: { label, grid: true, ticks: 5 },
      y: { type: 'band', domain: values, label: null, tickFormat: shortened },
      marks: [Plot.barX(drawn, { y: 'value', x: 'perThousand', insetTop: 2, insetBottom: 2 }), Plot.ruleX([0])],
    });
  // The page's own style sheet says the same: a policy that let this one in would be the weaker for it.
  for (const style of plot.querySelectorAll('style')) style.remove();
  plot.setAttribute('aria-hidden', 'true');
  plot.querySelectorAll('[aria-label="bar"] rect').forEach((bar, at) => {
    const value = values[at];
    if (value !== undefined) bar.addEventListener('click', () => onChoose(value));
  });
  return plot;
}
