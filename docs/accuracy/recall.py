#!/usr/bin/env python3
"""How many of the events that a reader coded by hand are found: recall.py HAND.jsonl CODED.jsonl

HAND: {"id", "events": [{"type", "status", "actors", "recipients", "trigger"}]}, words of the text. CODED is what `harmel code` made of the same
paragraphs. Found: an event of the same type whose trigger is the reader's or whose parties share words with the reader's; with all parties: each
side the reader named shares words with the coded side."""
import json
import re
import sys

words = lambda texts: {w for t in texts for w in re.findall(r'\w+', (t or '').lower()) if len(w) > 2 and w not in {'the', 'and', 'for', 'its'}}


def main():
    hand = {r['id']: r['events'] for r in map(json.loads, open(sys.argv[1], encoding='utf8'))}
    coded = {r['id']: r for r in map(json.loads, open(sys.argv[2], encoding='utf8'))}
    total = any_event = found = whole = status = events = 0
    for key, wanted in hand.items():
        there = coded.get(key, {}).get('events', [])
        events += len(there)
        for want in wanted:
            total += 1
            a, r = words(want['actors']), words(want['recipients'])
            trigger = words([want['trigger']])

            def near(e):
                own = words([e['evidence']['text'][e['evidence']['trigger'][0] - e['evidence']['start']:e['evidence']['trigger'][1] - e['evidence']['start']]]) if e['evidence'].get('trigger') else set()
                return bool(own & trigger) or bool(words(x.get('text') for x in e.get('actors', [])) & a) and bool(words(x.get('text') for x in e.get('actors', []) + e.get('recipients', [])) & (r or a))
            close = [e for e in there if near(e)]
            same = [e for e in close if e['type'] == want['type']]
            parties = [e for e in same if (not a or words(x.get('text') for x in e.get('actors', [])) & a or e.get('symmetric')) and (not r or words(x.get('text') for x in e.get('recipients', []) + (e['actors'] if e.get('symmetric') else [])) & r)]
            any_event += bool(close)
            found += bool(same)
            whole += bool(parties)
            status += any(e['status'] == want['status'] or {e['status'], want['status']} == {'occurred', 'ongoing'} for e in parties)
    print(f'hand={total} coded={events} some_event={any_event / total:.3f} right_type={found / total:.3f} with_parties={whole / total:.3f} and_status={status / total:.3f}')


if __name__ == '__main__':
    main()
