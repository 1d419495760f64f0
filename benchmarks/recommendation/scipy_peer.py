"""The same scorers in Python with scipy, as a peer for speed, memory and quality: python3 scipy_peer.py rp3beta|easer VALUE < lists.

Reads one JSON object {"items", "train", "test"} from standard input and prints one {"recall20", ..., "seconds", "processorSeconds", "megabytes"}.
Loading is not timed; building and answering everybody is. EASE-R is solved over people, which are fewer than items, as in core.
"""

import json
import resource
import sys
import time

import numpy
import scipy.linalg
import scipy.sparse

LOOKED_AT = 100


def rp3beta_scores(table, beta):
    """Person to item to person to item (Paudel and others 2017): the item-to-item table once, then one product for each block of people."""
    counts = numpy.maximum(numpy.asarray(table.sum(axis=0)).ravel(), 1)
    sizes = numpy.maximum(numpy.asarray(table.sum(axis=1)).ravel(), 1)
    person_to_item = scipy.sparse.diags(1 / sizes) @ table
    item_to_person = scipy.sparse.diags(1 / counts) @ table.T
    item_to_item = (item_to_person.tocsr() @ person_to_item.tocsr()).tocsr() @ scipy.sparse.diags(counts**-beta)
    item_to_item = item_to_item.tocsr()
    return lambda block: (person_to_item.tocsr()[block] @ item_to_item).toarray()


def easer_scores(table, penalty):
    """EASE-R (Steck 2019) by Woodbury's identity: -(K^-1 X)_uj / P_jj with K = X X^T + penalty I."""
    people = table.shape[0]
    system = (table @ table.T).toarray() + penalty * numpy.eye(people)
    inverse = scipy.linalg.cho_solve(scipy.linalg.cho_factor(system, overwrite_a=True), numpy.eye(people))
    solved = inverse @ table
    diagonal = (1 - numpy.asarray(table.multiply(solved).sum(axis=0)).ravel()) / penalty
    return lambda block: -solved[block] / diagonal


def best_items(scores, known):
    scores[known] = -numpy.inf
    some = numpy.argpartition(-scores, LOOKED_AT)[: 2 * LOOKED_AT] if len(scores) > 2 * LOOKED_AT else numpy.arange(len(scores))
    some = some[scores[some] > 0]
    return some[numpy.lexsort((some, -scores[some]))][:LOOKED_AT]


def measure(ranking, wanted):
    ranks = [rank for rank, item in enumerate(ranking.tolist(), 1) if item in wanted]
    gain = sum(1 / numpy.log2(rank + 1) for rank in ranks if rank <= 20)
    ideal = sum(1 / numpy.log2(rank + 1) for rank in range(1, min(20, len(wanted)) + 1))
    return [sum(rank <= limit for rank in ranks) / len(wanted) for limit in (20, 50, 100)] + [gain / ideal]


def megabytes_now():
    with open("/proc/self/statm", encoding="ascii") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize() / 2**20


def main():
    method, value = sys.argv[1], float(sys.argv[2])
    lists = json.load(sys.stdin)
    train, test = lists["train"], lists["test"]
    columns = [item for held in train for item in held]
    rows = [person for person, held in enumerate(train) for _ in held]
    before = megabytes_now()
    start, processor = time.perf_counter(), time.process_time()
    table = scipy.sparse.csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(len(train), lists["items"]))
    score = {"rp3beta": rp3beta_scores, "easer": easer_scores}[method](table, value)
    asked = [person for person, wanted in enumerate(test) if wanted]
    rankings = []
    for first in range(0, len(asked), 200):
        block = asked[first : first + 200]
        rankings += [best_items(scores, train[person]) for person, scores in zip(block, score(block))]
    seconds, processor = time.perf_counter() - start, time.process_time() - processor
    figures = numpy.mean([measure(ranking, set(test[person])) for person, ranking in zip(asked, rankings)], axis=0).tolist()
    names = ["recall20", "recall50", "recall100", "ndcg20"]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before
    print(json.dumps({**dict(zip(names, figures)), "seconds": seconds, "processorSeconds": processor, "megabytes": megabytes}))


main()
