import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { committedFiles, ROOT } from "./source-files";

/** One import of the code base, with paths from its root. */
export type Import = {
  from: string;
  /** A file of ours, or the name of a package. */
  to: string;
  /** The import leaves nothing behind in the compiled program. */
  typeOnly: boolean;
};

const PACKAGES = ["backend", "storefront", "integrations"];

/** Every import, dynamic import and re-export of the three packages, tests aside. */
export function readImports(): Import[] {
  return PACKAGES.flatMap((name) => {
    const options = optionsOf(name);
    const files = committedFiles(new RegExp(`^${name}/src/.*(?<!\\.spec)\\.tsx?$`));
    return files.flatMap((file) => importsOf(file, options));
  });
}

function optionsOf(name: string): ts.CompilerOptions {
  const file = path.join(ROOT, name, "tsconfig.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file)).options;
}

function importsOf(file: string, options: ts.CompilerOptions): Import[] {
  const absolute = path.join(ROOT, file);
  const source = ts.createSourceFile(absolute, readFileSync(absolute, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ from: file, to: target(specifier.text, absolute, options), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isImportCall(node)) note(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require")
  );
}

function target(specifier: string, from: string, options: ts.CompilerOptions): string {
  const { resolvedModule } = ts.resolveModuleName(specifier, from, options, ts.sys);
  const file = resolvedModule && path.relative(ROOT, ts.sys.realpath?.(resolvedModule.resolvedFileName) ?? "");
  if (file && !file.includes("node_modules")) return file;
  if (specifier.startsWith(".")) return path.relative(ROOT, path.resolve(path.dirname(from), specifier));
  return specifier;
}
