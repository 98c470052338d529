-- A response is found again by the receipt that its candidate got.
create index oproep_response_receipt on oproep_response (receipt);
