import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { type UnitLevel, UnitRootsDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { knownFromOf } from './known-from.ts';
import { TreeContext, type TreeView } from './tree-context.ts';
import { moveInTree, type TreeLine } from './tree-keys.ts';
import { TreeLines } from './tree-lines.tsx';
import type { TreeState } from './use-tree-state.ts';

interface UnitTreeProps extends Omit<TreeView, keyof TreeState> {
  readonly label: string;
  readonly rootLevel: UnitLevel;
  readonly state: TreeState;
  readonly onSelect: (unitId: string) => void;
}

const allLines = (tree: Element): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];

const asLine = (line: HTMLElement): TreeLine => ({
  depth: Number(line.ariaLevel),
  isOpen: line.ariaExpanded === null ? undefined : line.ariaExpanded === 'true',
  name: line.dataset.name ?? '',
});

/** The structure of a day. What lies below a unit is asked for when it is opened; one line at a time takes the focus. */
export function UnitTree({ label, rootLevel, state, onSelect, ...view }: UnitTreeProps) {
  const say = useSay();
  const tree = useRef<HTMLDivElement>(null);
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: UnitRootsDocument,
    variables: { level: rootLevel, asOf: view.asOf },
    requestPolicy: 'cache-and-network',
  });
  // what stands there of another day stays until the answer comes, and is seen to be of another day
  const isStale = operation?.variables.asOf !== view.asOf;
  const roots = data?.units?.edges.map(({ node }) => node);
  const { focusedId, focusOn, open } = state;
  const [onlyRoot] = roots?.length === 1 ? roots : [];
  useEffect(() => {
    if (onlyRoot) open([onlyRoot.id]);
  }, [onlyRoot, open]);
  useEffect(() => {
    const isThere = focusedId !== null && tree.current?.querySelector(`[data-unit="${focusedId}"]`);
    if (roots?.[0] && !isThere) focusOn(roots[0].id);
  }, [roots, focusedId, focusOn]);
  const press = (event: KeyboardEvent) => {
    const lines = tree.current ? allLines(tree.current) : [];
    const at = lines.indexOf(event.target as HTMLElement);
    const move = event.ctrlKey || event.metaKey || event.altKey ? null : moveInTree(lines.map(asLine), at, event.key);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') lines[move.index]?.focus();
    else act(lines[at], move.kind === 'toggle');
  };
  const act = (line: HTMLElement | null | undefined, isToggle: boolean) => {
    const unitId = line?.dataset.unit;
    if (!unitId) return;
    if (isToggle) return state.toggle(unitId);
    focusOn(unitId);
    onSelect(unitId);
  };
  const point = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || !target.closest('.tree-line')) return;
    const line = target.closest<HTMLElement>('[role=treeitem]');
    act(line, line?.ariaExpanded != null && target.closest('.tree-chevron') !== null);
  };
  if (!roots)
    return error ? <Failure failure={say(failureOf(error))} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Waiting />;
  if (roots.length === 0) return <p className="nothing">{say(empty)}</p>;
  return (
    <TreeContext value={{ ...view, ...state }}>
      <NotYetKnown asOf={view.asOf} knownFrom={knownFromOf(roots, view.asOf)} />
      <div
        ref={tree}
        role="tree"
        className="unit-tree"
        aria-label={label}
        aria-busy={fetching || isStale}
        onKeyDown={press}
        onClick={point}
      >
        <TreeLines units={roots} total={roots.length} depth={1} offset={0} isStale={isStale} />
      </div>
    </TreeContext>
  );
}

interface NotYetKnownProps {
  readonly asOf: string;
  readonly knownFrom: string | null;
}

/** A day of before anything is known: what is shown of it is said to be of a later day (decision 10). */
function NotYetKnown({ asOf, knownFrom }: NotYetKnownProps) {
  const say = useSay();
  const language = useLanguage();
  if (knownFrom === null) return null;
  const [shown, known] = [formatDate(asOf, language), formatDate(knownFrom, language)];
  return (
    <p className="quiet not-yet-known">
      {say({
        vi: `Danh mục chỉ có từ ${known}: tên và số đơn vị hiển thị cho ngày ${shown} là của ngày ${known}, có thể khác thực tế.`,
        en: `The lists begin on ${known}: names and numbers of units shown for ${shown} are those of ${known}, and may not be true.`,
      })}
    </p>
  );
}

const Failure = ({ failure, onRetry }: { readonly failure: string; readonly onRetry: () => void }) => (
  <Notice kind="error" onRetry={onRetry}>
    {failure}
  </Notice>
);

const empty = {
  vi: 'Ngày này không có đơn vị nào trong phạm vi của bạn. Hãy chọn ngày khác.',
  en: 'On this day there is no unit in your part of the Union. Choose another day.',
};
