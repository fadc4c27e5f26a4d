#!/usr/bin/env python3
"""Two readers' verdicts: agree.py KEY.tsv READER1.tsv READER2.tsv

KEY: n, id, set, because, confidence. READER: n, type, actors, recipients, status (y or n), when and where (y, n or empty, in some samples), topic (on or off), fault. Prints precision with its 95 %
interval (Wilson), each reader's and where both say right, agreement and Cohen's kappa, on and off topic and by kind of rule, and the faults."""
import collections
import csv
import math
import sys


def read(path):
    with open(path, encoding='utf8') as f:
        return {int(r['n']): r for r in csv.DictReader(f, delimiter='\t')}


def interval(k, n):
    if not n:
        return 0, 0
    p, z = k / n, 1.96
    mid, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (mid - half) / (1 + z * z / n), (mid + half) / (1 + z * z / n)


def main():
    key, one, two = map(read, sys.argv[1:4])
    right = lambda r: all(r[c] == 'y' for c in ('type', 'actors', 'recipients', 'status'))
    both = sorted(key.keys() & one.keys() & two.keys())

    def show(name, ns):
        if ns:
            k1, k2 = sum(right(one[n]) for n in ns), sum(right(two[n]) for n in ns)
            low, high = interval((k1 + k2) / 2, len(ns))
            cols = ' '.join(f'{c} {sum((one[n][c] == "y") + (two[n][c] == "y") for n in ns) / 2 / len(ns):.2f}' for c in ('type', 'actors', 'recipients', 'status'))
            print(f'{name:28s} n={len(ns):3d} right {(k1 + k2) / 2 / len(ns):.3f} [{low:.2f}, {high:.2f}] ({k1}, {k2}); {cols}')
    for c in ('when', 'where'):
        asked = [r[c] == 'y' for n in both for r in (one[n], two[n]) if r.get(c)]
        if asked:
            print(f'{c}: {sum(asked) / len(asked):.2f} of {len(asked) // 2}')
    show('all', both)
    show('on topic', [n for n in both if one[n]['topic'] == two[n]['topic'] == 'on'])
    show('off topic', [n for n in both if one[n]['topic'] == two[n]['topic'] == 'off'])
    for name in sorted({key[n]['set'] for n in both}):
        show(name, [n for n in both if key[n]['set'] == name])
    show('by a pattern', [n for n in both if not key[n]['because'].endswith('#encoder')])
    show('by the encoder', [n for n in both if key[n]['because'].endswith('#encoder')])
    for level in sorted({key[n]['confidence'] for n in both}):
        show('confidence ' + level, [n for n in both if key[n]['confidence'] == level])
    for c in ('type', 'actors', 'recipients', 'status', None):
        a = [(right(one[n]), right(two[n])) if c is None else (one[n][c] == 'y', two[n][c] == 'y') for n in both]
        same, p1, p2 = sum(x == y for x, y in a) / len(a), sum(x for x, _ in a) / len(a), sum(y for _, y in a) / len(a)
        chance = p1 * p2 + (1 - p1) * (1 - p2)
        print(f'{c or "all four"}: agreement {same:.2f} kappa {(same - chance) / (1 - chance):.2f}')
    for n, count in collections.Counter(r['fault'].strip().lower() for r in (*one.values(), *two.values()) if r['fault']).most_common(15):
        print(count, n)


if __name__ == '__main__':
    main()
