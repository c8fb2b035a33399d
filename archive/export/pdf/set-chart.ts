// Sets a chart: a row for each bar, its label to the left of the axis, its value behind the bar's end.
import { breakLines, type Line } from './break-lines.ts';
import type { Element, Span } from './document.ts';
import type { Shaper } from './shape-text.ts';
import { chartMeasure, columnOf, type Sheet, type TextStyle } from './styles.ts';

/** Places are in points: from the left edge, and downwards from the row's head. */
export interface ChartRow {
  readonly height: number;
  readonly label: readonly { readonly line: Line; readonly x: number }[];
  readonly value: { readonly line: Line; readonly x: number };
  readonly bar: { readonly x: number; readonly width: number; readonly thickness: number };
}

export function setChart(figure: Element, style: TextStyle, sheet: Sheet, shaper: Shaper): ChartRow[] {
  const labels = columnOf(sheet, chartMeasure.label);
  const axis = columnOf(sheet, chartMeasure.bars).x;
  const linesOf = (span: Span, width: number): Line[] => (
    breakLines({ role: 'Span', language: span.language, children: [], spans: [span] }, style, width, shaper));
  return (figure.chart?.bars ?? []).flatMap(({ label, value, share }) => {
    const lines = linesOf(label, labels.width);
    const [shown] = linesOf(value, labels.width);
    if (shown === undefined) return [];
    // However little there is, something is to be seen of it; of nothing, nothing.
    const width = share === 0 ? 0 : Math.max(0.5, Math.round(share * chartMeasure.widest * 100) / 100);
    return [{
      height: Math.max(chartMeasure.row, lines.length * style.leading + (chartMeasure.row - style.leading)),
      label: lines.map((line) => ({ line, x: labels.x + labels.width - line.width })),
      value: { line: shown, x: axis + width + chartMeasure.valueGap },
      bar: { x: axis, width, thickness: chartMeasure.thickness },
    }];
  });
}
