#!/usr/bin/env python3
"""Who is in touch with, fights or sides with whom: relations.py FILE.jsonl [HARMEL]

FILE: {"id", "text", "relations": [{"type", "source": [start, end, words], "target": [start, end, words]}]}, as re3d has them. Its relations CommWith, FightingAgainst and
AlliesOf are compared with Harmel's events: talks, promises and requests are contact; assault and coercion fighting; cooperation, support and aid alliance. Each unordered
pair of mentions counts; two pairs are the same where both their words overlap. Prints precision, recall and F1 for each relation."""
import collections
import itertools
import json
import os
import subprocess
import sys

RELATIONS = {'CommWith': 'contact', 'FightingAgainst': 'fighting', 'AlliesOf': 'alliance'}
TYPES = {'CONSULT': 'contact', 'REQUEST': 'contact', 'AGREE': 'contact', 'ASSAULT': 'fighting', 'COERCE': 'fighting',
         'COOPERATE': 'alliance', 'SUPPORT': 'alliance', 'AID': 'alliance'}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def same(p, q):
    return overlap(p[0], q[0]) and overlap(p[1], q[1]) or overlap(p[0], q[1]) and overlap(p[1], q[0])


def sides(event):
    spans = [[a['span'] for a in event.get(side, []) if 'span' in a] for side in ('actors', 'recipients')]
    return list(itertools.combinations(spans[0], 2)) if event.get('symmetric') else list(itertools.product(*spans))


def main():
    rows = {r['id']: r for r in map(json.loads, open(sys.argv[1], encoding='utf8'))}
    given = ''.join(json.dumps({'id': k, 'text': r['text']}) + '\n' for k, r in rows.items())
    out = subprocess.run([sys.argv[2] if len(sys.argv) > 2 else './harmel', 'code'], input=given, capture_output=True, text=True, env=dict(os.environ)).stdout
    count = collections.Counter()
    for answer in map(json.loads, out.splitlines()):
        gold, ours = collections.defaultdict(set), collections.defaultdict(list)
        for r in rows[answer['id']]['relations']:
            if r['type'] in RELATIONS:
                gold[RELATIONS[r['type']]].add((tuple(r['source'][:2]), tuple(r['target'][:2])))
        for e in answer.get('events', []):
            if e['type'] in TYPES:
                ours[TYPES[e['type']]] += sides(e)
        for kind in set(RELATIONS.values()):
            count[kind, 'gold'] += len(gold[kind])
            count[kind, 'coded'] += len(ours[kind])
            count[kind, 'found'] += sum(any(same(g, p) for p in ours[kind]) for g in gold[kind])
            count[kind, 'right'] += sum(any(same(g, p) for g in gold[kind]) for p in ours[kind])
    for kind in ('contact', 'fighting', 'alliance'):
        p = count[kind, 'right'] / max(1, count[kind, 'coded'])
        r = count[kind, 'found'] / max(1, count[kind, 'gold'])
        print(f"{kind}: in gold {count[kind, 'gold']}, coded {count[kind, 'coded']}, P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}")


if __name__ == '__main__':
    main()
