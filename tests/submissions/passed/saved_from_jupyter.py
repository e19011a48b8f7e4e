#!/usr/bin/env python
# coding: utf-8
# A notebook saved as a script, with its magics.
# In[1]:
import numpy as np

get_ipython().run_line_magic("matplotlib", "inline")
get_ipython().system("pip install numpy")
get_ipython().magic("load_ext autoreload")
get_ipython().run_cell_magic("time", "", "x = 1")

# In[2]:


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


# In[3]:
display(mse([1, 2], [1, 4]))
