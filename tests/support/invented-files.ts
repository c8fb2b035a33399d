// Files for imports at scale: short invented interviews, each unlike the others, half of them with a translation.

const people = ['Mira Ro', 'Odo Lark', 'Tess Quill', 'Jun Ame'];
const trades = ['ferry', 'mill', 'kiln', 'orchard', 'forge'];
const koreanTrades = ['나룻배', '방앗간', '가마', '과수원', '대장간'];

const pick = (values: readonly string[], number: number): string => values[number % values.length] ?? '';

const english = (number: number): string => [
  `Q: Who kept the ${pick(trades, number)} in ${1900 + number}?`, `A: ${pick(people, number)} kept it, with ${number + 2} helpers.`,
  'Q: And after that?', `A: After that it stood empty until ${1950 + number}, when the river came up to its door.`,
].join('\n\n');

const korean = (number: number): string => [
  `문: ${1900 + number}년에는 누가 ${pick(koreanTrades, number)}을 맡았습니까?`, `답: ${pick(people, number)}가 ${number + 2}명과 함께 맡았습니다.`,
  '문: 그 뒤에는 어떻게 되었습니까?', `답: 그 뒤로 비어 있다가 ${1950 + number}년에 강물이 문 앞까지 들어왔습니다.`,
].join('\n\n');

/** By name: `i3.txt`, and for even numbers `i4.ko.txt` beside `i4.txt`. */
export function inventedFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [
    [`i${number}.txt`, english(number)] as const, ...(number % 2 === 0 ? [[`i${number}.ko.txt`, korean(number)] as const] : []),
  ]).flat());
}
