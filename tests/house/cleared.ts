// Finds where a value is declared to be cleared by consent, whatever the declaration calls it.
import ts from 'typescript';

export interface Minting {
  readonly file: string;
  readonly line: number;
}

/** A type that holds the mark of `Cleared`, at its top or one level down in a list. */
function isCleared(checker: ts.TypeChecker, type: ts.Type, depth = 0): boolean {
  if (type.isUnionOrIntersection() && type.types.some((part) => isCleared(checker, part, depth))) return true;
  if (checker.getPropertiesOfType(type).some((property) => property.name.startsWith('__@clearedMark'))) return true;
  if (depth >= 2) return false;
  const arguments_ = checker.getTypeArguments(type as ts.TypeReference) as readonly ts.Type[] | undefined;
  return (arguments_ ?? []).some((argument) => isCleared(checker, argument, depth + 1));
}

/** The type that this node asserts without proof: a cast, a type guard's claim, or a declaration without a body. */
function assertedType(node: ts.Node): ts.TypeNode | undefined {
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) return node.type;
  if (ts.isTypePredicateNode(node)) return node.type;
  if (ts.isVariableDeclaration(node) && isAmbient(node)) return node.type;
  return undefined;
}

const isAmbient = (node: ts.VariableDeclaration): boolean =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0;

/** Every place in `files` that mints a `Cleared`. The program holds them and whatever they import. */
export function findMintings(program: ts.Program, files: readonly string[]): Minting[] {
  const checker = program.getTypeChecker();
  const found: Minting[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`not in the program: ${file}`);
    const visit = (node: ts.Node): void => {
      const type = assertedType(node);
      if (type !== undefined && isCleared(checker, checker.getTypeFromTypeNode(type))) {
        found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
