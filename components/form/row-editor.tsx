'use client';

import AddIcon from '@mui/icons-material/Add';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

type Props<Row> = {
  title: string;
  rows: readonly Row[];
  /** A new row. */
  blank: Row;
  onChange: (rows: Row[]) => void;
  /** The fields of a row. */
  children: (row: Row, set: (changed: Row) => void, index: number) => ReactNode;
  addLabel: string;
  /** What is wrong with the rows as a whole. */
  problem?: string;
  /** What the rows come to, beside the title. */
  sum?: ReactNode;
  disabled?: boolean;
};

const fields = 'input:not([type="hidden"]), select, textarea:not([aria-hidden])';

/**
 * Rows that are edited in place by keyboard: Enter adds one below, Alt and an arrow moves it, Alt and Delete takes it
 * away; the same by buttons. The focus stays with the row.
 */
export function RowEditor<Row>(props: Props<Row>) {
  const { title, rows, blank, onChange, children, addLabel, problem, sum, disabled } = props;
  const t = useTranslations('common.rows');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<{ row: number; column: number } | null>(null);

  useLayoutEffect(() => {
    if (!focus.current) return;
    const { row, column } = focus.current;
    const all = box.current?.children[row]?.querySelectorAll<HTMLElement>(fields);
    (all?.[column] ?? all?.[0])?.focus();
    focus.current = null;
  });

  const insert = (at: number) => {
    focus.current = { row: at, column: 0 };
    onChange([...rows.slice(0, at), blank, ...rows.slice(at)]);
  };
  const remove = (at: number) => {
    focus.current = { row: Math.max(0, at - 1), column: 0 };
    onChange(rows.filter((_, index) => index !== at));
  };
  const move = (at: number, by: 1 | -1, column: number) => {
    const to = at + by;
    const row = rows[at];
    if (row === undefined || to < 0 || to >= rows.length) return;
    const rest = rows.filter((_, index) => index !== at);
    focus.current = { row: to, column };
    onChange([...rest.slice(0, to), row, ...rest.slice(to)]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, at: number) => {
    if (disabled || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const all = [...event.currentTarget.querySelectorAll(fields)];
    const column = all.findIndex((field) => field === event.target);
    if (column < 0) return;
    const does: Record<string, () => void> = event.altKey
      ? {
          ArrowUp: () => move(at, -1, column),
          ArrowDown: () => move(at, 1, column),
          Delete: () => remove(at),
        }
      : { Enter: () => insert(at + 1) };
    const run = does[event.key];
    if (!run || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run();
  };
  return (
    <Box role="group" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', mb: 1 }}>
        <Typography id={id} component="h3" variant="h3">
          {title}
        </Typography>
        {sum}
      </Box>
      <Box ref={box} sx={{ display: 'grid', gap: 1 }}>
        {rows.map((row, at) => (
          <Box
            key={at}
            role="group"
            aria-label={t('row', { n: at + 1, title })}
            onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => onKeyDown(event, at)}
            sx={{
              display: 'flex',
              gap: 1,
              alignItems: 'flex-start',
              borderLeft: 3,
              borderColor: 'divider',
              pl: 1,
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {children(
                row,
                (changed) => onChange(rows.map((old, index) => (index === at ? changed : old))),
                at,
              )}
            </Box>
            {!disabled && (
              <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
                <RowButton
                  label={t('up', { n: at + 1, title })}
                  off={at === 0}
                  onClick={() => move(at, -1, 0)}
                >
                  <ArrowUpwardIcon fontSize="small" />
                </RowButton>
                <RowButton
                  label={t('down', { n: at + 1, title })}
                  off={at === rows.length - 1}
                  onClick={() => move(at, 1, 0)}
                >
                  <ArrowDownwardIcon fontSize="small" />
                </RowButton>
                <RowButton label={t('remove', { n: at + 1, title })} onClick={() => remove(at)}>
                  <DeleteIcon fontSize="small" />
                </RowButton>
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {problem && <FormHelperText error>{problem}</FormHelperText>}
      {!disabled && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, mt: 0.5 }}>
          <Button size="small" startIcon={<AddIcon />} onClick={() => insert(rows.length)}>
            {addLabel}
          </Button>
          <FormHelperText sx={{ m: 0 }}>{t('keys')}</FormHelperText>
        </Box>
      )}
    </Box>
  );
}

function RowButton(props: { label: string; off?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <IconButton size="small" aria-label={props.label} onClick={props.onClick} disabled={props.off}>
      {props.children}
    </IconButton>
  );
}
