#!/usr/bin/env python3
"""How sure a status is against readers' judgements: factuality.py FILE.jsonl [HARMEL]

FILE: {"id", "text", "targets": [{"tok_start", "tok_end", "label"}]}, tokens parted by single spaces, label from -3 (certainly did not happen) to 3
(certainly did). Of the targets that are the trigger of an event that Harmel finds, prints the mean absolute error and Pearson's r of the status,
mapped to that scale, and the same for one who always says "it happened"."""
import json
import math
import os
import subprocess
import sys

SCALE = {'occurred': 3, 'ongoing': 3, 'ended': 3, 'attempted': -2, 'planned': 0.5, 'conditional': 0, 'requested': -0.5, 'refused': -2, 'denied': -1,
         'negated': -3, 'hypothetical': -0.5}


def pearson(pairs):
    n = len(pairs)
    mx, my = sum(x for x, _ in pairs) / n, sum(y for _, y in pairs) / n
    sxy = sum((x - mx) * (y - my) for x, y in pairs)
    sx, sy = (math.sqrt(sum((v - m) ** 2 for v in column)) for column, m in zip(zip(*pairs), (mx, my)))
    return sxy / (sx * sy) if sx and sy else float('nan')


def main():
    rows = {r['id']: r for r in map(json.loads, open(sys.argv[1], encoding='utf8'))}
    harmel = sys.argv[2] if len(sys.argv) > 2 else './harmel'
    given = ''.join(json.dumps({'id': k, 'text': r['text']}) + '\n' for k, r in rows.items())
    out = subprocess.run([harmel, 'code'], input=given, capture_output=True, text=True, env=dict(os.environ)).stdout
    pairs = []
    for answer in map(json.loads, out.splitlines()):
        row, at, spans = rows[answer['id']], 0, []
        for token in row['text'].split(' '):
            spans.append((at, at + len(token)))
            at += len(token) + 1
        triggers = {tuple(e['evidence']['trigger']): e for e in answer.get('events', []) if e['evidence'].get('trigger')}
        for target in row['targets']:
            start, end = spans[target['tok_start']][0], spans[target['tok_end'] - 1][1]
            event = next((e for (s, t), e in triggers.items() if s < end and start < t), None)
            if event:
                pairs.append((target['label'], SCALE[event['status']]))
    mae = sum(abs(g - p) for g, p in pairs) / len(pairs)
    always = sum(abs(g - 3) for g, _ in pairs) / len(pairs)
    print(f'{os.path.basename(sys.argv[1])} targets={sum(len(r["targets"]) for r in rows.values())} found={len(pairs)} '
          f'mae={mae:.3f} r={pearson(pairs):.3f} mae_of_always_3={always:.3f}')


if __name__ == '__main__':
    main()
