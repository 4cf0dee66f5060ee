#!/usr/bin/env python3
# usage: stafflot_verify.py STATEMENT.txt ENTROPY OTP_HEX   (Python standard library only)
import sys, hashlib, hmac
mac = lambda k, m: hmac.new(k, m, hashlib.sha256).digest()
text, entropy, otp = open(sys.argv[1], 'rb').read(), sys.argv[2], bytes.fromhex(sys.argv[3])
field = lambda name: [l.split(': ', 1)[1] for l in text.decode().splitlines() if l.startswith(name + ': ')]
assert text.startswith(b'stafflot/1\n') and len(otp) == 32
assert hashlib.sha256(otp).hexdigest() == field('otp-commitment')[0], 'OTP is not the committed one'
officers = [l.rsplit(' ', 1) for l in field('officer')]               # id, role
randomness = hashlib.sha256(text).hexdigest() + '/' + entropy
prk = mac(otp, randomness.encode())                                   # HKDF-Extract(salt = OTP, IKM = randomness)
free = sorted(officers, key=lambda o: mac(prk, o[0].encode() + b'\x01'))  # HKDF-Expand(PRK, info = id, L = 32)
print('statement', randomness[:64]); print('prk      ', prk.hex())
for post in field('post'):                                            # the first of its role not yet placed
    officer = next(o for o in free if o[1] == post.split()[2]); free.remove(officer); print(post, officer[0])
print('reserve', *(o[0] for o in free))
