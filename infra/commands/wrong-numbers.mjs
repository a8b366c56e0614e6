// Every number of the register, held against its counter, year by year.

/**
 * What is wrong with the numbers of each year, in sentences: given twice, left out, or another last one than the counter says.
 * @param {{ year: number, number: number }[]} entries @param {{ year: number, last: number }[]} counters
 */
export function wrongNumbers(entries, counters) {
  const years = new Set([...entries, ...counters].map(({ year }) => year));
  return [...years].sort((one, other) => one - other).flatMap((year) => {
    const numbers = entries.filter((entry) => entry.year === year).map(({ number }) => number).sort((one, other) => one - other);
    const given = new Set(numbers);
    const last = counters.find((counter) => counter.year === year)?.last ?? 0;
    const twice = numbers.filter((number, index) => number === numbers[index - 1]);
    const absent = Array.from({ length: numbers.at(-1) ?? 0 }, (_, index) => index + 1).filter((number) => !given.has(number));
    return [
      ...twice.map((number) => `number ${number}/${year} was given twice`),
      ...absent.slice(0, 5).map((number) => `number ${number}/${year} is unexplained`),
      ...(last === (numbers.at(-1) ?? 0) ? [] : [`the counter of ${year} says ${last}, the last entry is ${numbers.at(-1) ?? 0}`]),
    ];
  });
}
