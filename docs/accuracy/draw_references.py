#!/usr/bin/env python3
"""Draws pronouns and short names for readers: draw_references.py SEED ARTICLES OUT CODED.jsonl TEXTS.jsonl

CODED is what `harmel code` made of TEXTS. From ARTICLES articles with at least four of them, drawn by the seed, at most six mentions each: a pronoun of the third
person, or a word of a longer name that stands earlier in the article. Writes OUT.jsonl, a line a mention: the text around it, the mention, and whom it was taken for."""
import json
import random
import sys

PRONOUNS = {'he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'its', 'their'}


def main():
    seed, number, out, coded, texts = int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:6]
    text = {r['id']: r['text'] for r in map(json.loads, open(texts, encoding='utf8'))}
    pools = {}
    for doc in map(json.loads, open(coded, encoding='utf8')):
        seen, found = [], []
        for a in sorted(doc.get('actors', []), key=lambda a: a['span']):
            words = a['text']
            short = ' ' not in words and any(words in longer.split() and words != longer for longer in seen)
            if words.lower() in PRONOUNS or short:
                found.append(a)
            seen.append(words)
        if len(found) >= 4:
            pools[doc['id']] = found
    chance = random.Random(seed)
    with open(out, 'w', encoding='utf8') as f:
        n = 0
        for i in chance.sample(sorted(pools), min(number, len(pools))):
            for a in sorted(chance.sample(pools[i], min(6, len(pools[i]))), key=lambda a: a['span']):
                n += 1
                at, end = a['span']
                f.write(json.dumps({'n': n, 'article': i, 'before': text[i][max(0, at - 900):at], 'mention': a['text'], 'after': text[i][end:end + 120],
                                    'taken_for': {k: a[k] for k in ('code', 'kind', 'sectors', 'name', 'office', 'members') if a.get(k)}}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
