#!/usr/bin/env python3
"""Draws paragraphs to be coded by hand: paragraphs.py SEED NUMBER OUT.jsonl TEXTS.jsonl [TEXTS ...]

As many from each file; a paragraph has 150 to 900 characters."""
import json
import random
import sys


def main():
    seed, number, out, files = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    chosen = []
    for path in files:
        rows = []
        for row in map(json.loads, open(path, encoding='utf8')):
            for k, paragraph in enumerate(row['text'].split('\n')):
                if 150 <= len(paragraph.strip()) <= 900:
                    rows.append({'id': f"{row['id']}#{k}", 'set': path.rsplit('/', 1)[-1], 'published': row.get('date') or row.get('published'), 'text': paragraph.strip()})
        rows.sort(key=lambda r: r['id'])
        chosen += random.Random(seed).sample(rows, number // len(files))
    random.Random(seed).shuffle(chosen)
    with open(out, 'w', encoding='utf8') as f:
        for row in chosen:
            f.write(json.dumps(row, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
