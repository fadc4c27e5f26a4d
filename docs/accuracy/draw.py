#!/usr/bin/env python3
"""Draws events for readers: draw.py SEED NUMBER OUT CODED.jsonl TEXTS.jsonl [CODED TEXTS ...]

CODED is what `harmel code` made of TEXTS. From each pair of files as many events are drawn, NUMBER in all, by the seed alone. Writes OUT.jsonl, which a
reader sees (text around the event, act, status, parties; no rule, no confidence), and OUT.key.tsv (id, set, rule, confidence), which they do not."""
import json
import random
import sys


def party(a):
    return {k: a[k] for k in ('code', 'sectors', 'office', 'name', 'text') if a.get(k)}


def days(d):
    return d and {k: d[k] for k in ('start', 'end', 'precision', 'text') if k in d}


def place(p):
    return p and {k: p[k] for k in ('name', 'country', 'admin1', 'text') if k in p}


def main():
    seed, number, out, files = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    chosen = []
    for coded, texts in zip(files[::2], files[1::2]):
        text = {}
        for row in map(json.loads, open(texts, encoding='utf8')):
            text[row['id']] = row['text']
        events = sorted(((a['id'], e) for a in map(json.loads, open(coded, encoding='utf8')) for e in a.get('events', [])), key=lambda x: x[1]['id'])
        chosen += [(texts.rsplit('/', 1)[-1], text[i], e) for i, e in random.Random(seed).sample(events, min(len(events), number * 2 // len(files)))]
    random.Random(seed).shuffle(chosen)
    with open(out + '.jsonl', 'w', encoding='utf8') as shown, open(out + '.key.tsv', 'w', encoding='utf8') as key:
        key.write('n\tid\tset\tbecause\tconfidence\n')
        for n, (name, text, e) in enumerate(chosen, 1):
            at, end = e['evidence']['start'], e['evidence']['end']
            shown.write(json.dumps({
                'n': n, 'before': text[max(0, at - 400):at], 'sentence': e['evidence']['text'], 'after': text[end:end + 150],
                'trigger': text[slice(*e['evidence']['trigger'])] if e['evidence'].get('trigger') else None,
                'type': e['type'] + ('/' + e['mode'] if e.get('mode') else ''),
                'act': e['act']['type'] + ('/' + e['act']['mode'] if e['act'].get('mode') else ''), 'status': e['status'],
                'actors': [party(a) for a in e.get('actors', [])], 'recipients': [party(a) for a in e.get('recipients', [])],
                'published': e.get('published'), 'when': days(e.get('when')), 'said': days(e.get('said')), 'where': place(e.get('where'))}, ensure_ascii=False) + '\n')
            key.write(f"{n}\t{e['id']}\t{name}\t{e['because']}\t{e.get('confidence')}\n")


if __name__ == '__main__':
    main()
