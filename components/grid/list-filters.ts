import type { FilterChoice } from './choice-filter';

/** Several values out of a list. */
export type ChoiceFilterFacts<Params> = {
  name: string;
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly string[];
  patch: (values: string[]) => Partial<Params>;
};
/** One value or all. */
export type OneOfFacts<Params> = {
  name: string;
  label: string;
  choices: readonly FilterChoice[];
  value: string | null;
  patch: (value: string | null) => Partial<Params>;
};
export type DayFacts<Params> = {
  name: string;
  label: string;
  value: string | null;
  patch: (day: string | null) => Partial<Params>;
};

/** Everything that narrows one list, in the reader's language: what the filter bar offers and the chips take away. */
export type ListFilters<Params> = {
  first: readonly ChoiceFilterFacts<Params>[];
  more: readonly ChoiceFilterFacts<Params>[];
  oneOf: readonly OneOfFacts<Params>[];
  days: readonly DayFacts<Params>[];
  /** Conditions that are set elsewhere than in the bar; they are taken away like the others. */
  extra?: readonly FilterPiece<Params>[];
};

type FilterPiece<Params> = { key: string; label: string; without: Partial<Params> };

const dayOf = (day: string) => day.split('-').reverse().join('/');

/** Each condition alone, and the list without it; several values of one filter are several pieces. */
export function filterPieces<Params>(filters: ListFilters<Params>): FilterPiece<Params>[] {
  const chosen = [...filters.first, ...filters.more].flatMap((filter) =>
    filter.chosen.map((value) => {
      const choice = filter.choices.find((one) => one.value === value);
      return {
        key: `${filter.name}-${value}`,
        label: choice?.speaksForItself ? choice.label : `${filter.label}: ${choice?.label ?? value}`,
        without: filter.patch(filter.chosen.filter((other) => other !== value)),
      };
    }),
  );
  const oneOf = filters.oneOf.flatMap(({ name, choices, value, patch }) =>
    value === null
      ? []
      : [
          {
            key: name,
            label: choices.find((one) => one.value === value)?.label ?? value,
            without: patch(null),
          },
        ],
  );
  const days = filters.days.flatMap(({ name, label, value, patch }) =>
    value ? [{ key: name, label: `${label} ${dayOf(value)}`, without: patch(null) }] : [],
  );
  return [...(filters.extra ?? []), ...chosen, ...oneOf, ...days];
}

/** Whether something is asked that the filter bar shows only when opened. */
export function isMoreAsked<Params>({ more, oneOf, days }: ListFilters<Params>): boolean {
  return (
    more.some(({ chosen }) => chosen.length > 0) ||
    oneOf.some(({ value }) => value !== null) ||
    days.some(({ value }) => value !== null)
  );
}
