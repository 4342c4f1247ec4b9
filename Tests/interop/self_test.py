import unittest
class A(unittest.TestCase):
    def test(self): pass
