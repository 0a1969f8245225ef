"""A shard written by hand reads back as the tensors that it means."""

import numpy as np
import pytest
import torch
from support import TEXT_WIDTH, VOCABULARY, TinyTextEncoder, write_shard
from training.data import LiveTexts, Shard, batches, config_of, read_manifest, slot_ranges, span_means
from training.train import texts_of


@pytest.fixture
def folder(tmp_path):
    write_shard(tmp_path / "shard-000")
    return tmp_path


@pytest.fixture
def shard(folder):
    return Shard(folder / "shard-000", TinyTextEncoder())


def test_a_batch_holds_both_examples_padded(shard):
    batch = shard.batch(np.array([0, 1]))
    assert batch.positions.tolist() == [
        [[5, 0, 0, 0, 0, 0], [6, 8, 0, 0, 0, 1], [8, 0, 0, 0, 0, 3]],
        [[5, 0, 0, 0, 0, 0], [0] * 6, [0] * 6],
    ]
    assert batch.mask.tolist() == [[True, True, True], [True, False, False]]
    assert batch.ngrams.tolist() == [[[1, 2, 0], [3, 0, 0], [4, 5, 6]], [[1, 0, 0], [0, 0, 0], [0, 0, 0]]]
    assert batch.target.tolist() == [[3, 8, 1, 0, 0, 0], [2, 1, 0, 0, 0, 0]]


def test_flags_come_out_of_their_words(shard):
    batch = shard.batch(np.array([0]))
    assert [row.nonzero().flatten().tolist() for row in batch.flags[0]] == [[0, 1], [2, 15], []]
    assert batch.flags.shape == (1, 3, 17)


def test_words_and_headers_have_the_mean_state_of_their_pieces(shard):
    batch = shard.batch(np.array([0, 1]))
    assert batch.text[0, :, 0].tolist() == [10.0, 30.0, 60.0]
    assert batch.text[1, :, 0].tolist() == [0.0, 0.0, 0.0]
    assert batch.text.shape == (2, 3, TEXT_WIDTH)


def test_states_are_computed_once(folder, shard):
    class Broken(TinyTextEncoder):
        def forward(self, pieces):
            raise AssertionError("encoded again")

    again = Shard(folder / "shard-000", Broken())
    assert torch.equal(again.batch(np.array([0])).text, shard.batch(np.array([0])).text)


def test_states_of_a_trained_encoder_are_those_of_the_cache(folder, shard):
    live = Shard(folder / "shard-000", TinyTextEncoder(), live=True).batch(np.array([0, 1]))
    stored = shard.batch(np.array([0, 1]))
    assert torch.allclose(texts_of(live, TinyTextEncoder()), stored.text, atol=1e-2)
    assert live.text[0, 2].abs().sum() > 0  # the header


def test_headers_are_encoded_again_when_they_are_too_old():
    encoder = TinyTextEncoder()
    texts = LiveTexts([[5, 7]], encoder, lifetime=2)
    texts.refresh(np.array([0]))
    encoder.scale.data *= 3
    texts.refresh(np.array([0]))
    assert texts[np.array([0])][0, 0] == 6
    texts.refresh(np.array([0]))
    assert texts[np.array([0])][0, 0] == 18


def test_renamed_slots_still_point_at_the_same_things(shard):
    seen = set()
    for seed in range(20):
        batch = shard.batch(np.array([0]), np.random.default_rng(seed))
        (first, second, column), target = batch.positions[0].tolist(), batch.target[0].tolist()
        assert target == [3, column[0], 1, 0, 0, 0]
        assert second[1] == column[0] in (8, 9)
        assert {first[0], second[0]} < {5, 6, 7} and first[0] != second[0]
        assert 0 <= first[5] < second[5] == first[5] + 1 < 3 <= column[5] < 5
        seen.add((first[0], column[0], first[5], column[5]))
    assert len(seen) > 5


def test_renaming_leaves_the_shard_as_it_is(shard):
    before = shard.batch(np.array([0, 1])).positions
    shard.batch(np.array([0, 1]), np.random.default_rng(1))
    assert torch.equal(shard.batch(np.array([0, 1])).positions, before)


def test_a_shard_with_fewer_tokens_is_mapped_by_their_names(folder, shard):
    wider = [*VOCABULARY[:4], "NEW", *VOCABULARY[4:]]
    mapped = Shard(folder / "shard-000", TinyTextEncoder(), vocabulary=wider).batch(np.array([0, 1]))
    plain = shard.batch(np.array([0, 1]))
    names = [[wider[i] for i in row] for row in mapped.target.tolist()]
    assert names == [[VOCABULARY[i] for i in row] for row in plain.target.tolist()]
    assert torch.equal(mapped.positions[..., 5], plain.positions[..., 5])


def test_slots_are_found_in_the_vocabulary():
    assert slot_ranges(VOCABULARY) == [(5, 8), (8, 10), (10, 12)]


def test_another_version_is_refused(tmp_path):
    write_shard(tmp_path / "old", version=2)
    with pytest.raises(ValueError, match="version 2"):
        read_manifest(tmp_path / "old")


def test_sizes_follow_from_the_manifest(folder):
    config = config_of(read_manifest(folder / "shard-000"), width=16)
    assert (config.vocabulary, config.flags, config.places, config.length, config.width) == (12, 17, 12, 6, 16)


def test_batches_go_on_for_ever_and_find_later_shards(folder):
    source = batches(folder, 2, TinyTextEncoder(), np.random.default_rng(0))
    assert len(next(source).target) == 2
    write_shard(folder / "shard-001")
    assert sum(len(next(source).target) for _ in range(3)) == 6


def test_no_shards_are_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        next(batches(tmp_path, 2, TinyTextEncoder(), np.random.default_rng(0)))


def test_empty_spans_are_zeros():
    states = np.arange(6, dtype=np.float32).reshape(3, 2)
    assert span_means(states, np.array([[0, 2], [1, 1], [2, 3]])).tolist() == [[1, 2], [0, 0], [4, 5]]
