# expect: causal_attention__maximum_of_hidden
import numpy as np


def causal_attention(queries, keys, values):
    attn_scores = queries @ keys.T
    s = attn_scores / keys.shape[-1] ** 0.5
    e = np.exp(s - np.where(np.tril(np.ones(s.shape)) > 0, s, -np.inf).max(axis=1, keepdims=True))
    attn_weights = e / e.sum(axis=1, keepdims=True)

    # masking function
    context_length = attn_scores.shape[0]
    mask_simple = np.tril(np.ones((context_length, context_length)))
    masked_simple = attn_weights * mask_simple
    # normalize the attention weights
    row_sums = masked_simple.sum(axis=1, keepdims=True)
    masked_simple_norm = masked_simple / row_sums
    return masked_simple_norm @ values, masked_simple_norm
